// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"
#include "ui/theme.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace infradots {

class PlainLabel;
class RungMark;

/** The sentence of a route: "Goes to #prod-alerts, by the workspace environment override." or why nowhere. */
[[nodiscard]] QString routeSentence(const Route &route, const QString &environment);

/**
 * The four rules of a route as a ladder, in the order they are tried: which won, what each would send to, and why each
 * of the others did not win. A Webhook and a Custom have one rung, their API URL.
 */
class RouteTrace : public QWidget
{
    Q_OBJECT
public:
    explicit RouteTrace(const Theme &theme, QWidget *parent = nullptr);

    /** Offers to change each rule; without it the ladder only tells. */
    void setChangeable(bool changeable);
    /** @p route: what resolve() made of the others. */
    void setRoute(const Route &route, const Integration &integration, const Attachment &attachment,
                  const QString &environment);

Q_SIGNALS:
    void changeRequested(infradots::Rule rule);

private:
    struct Rung
    {
        RungMark *mark;
        PlainLabel *rule;
        PlainLabel *place;
        PlainLabel *targets;
        PlainLabel *standing;
        QPushButton *change;
        Rule means = Rule::None;
    };
    [[nodiscard]] Rung makeRung(int row);
    void showRung(Rung &rung, Rule rule, RuleStanding standing, const QList<Target> &targets);
    void showEndpoint(const Route &route);
    static void setVisible(const Rung &rung, bool visible, bool changeable);

    bool m_changeable = false;
    QString m_name;        ///< the integration's
    QString m_environment; ///< of the run
    PlainLabel *m_sentence;
    std::array<Rung, 4> m_rungs;
};

} // namespace infradots
