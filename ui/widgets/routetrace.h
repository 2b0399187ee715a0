// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/routing.h"
#include "ui/theme.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace infradots {

class PlainLabel;

/** The sentence of a route: "Goes to #prod-alerts, by the workspace environment override." or why nowhere. */
[[nodiscard]] QString routeSentence(const Route &route, const QString &environment);

/** The four rules of a route in order: which are set, which won, which were not reached, and what each would say. */
class RouteTrace : public QWidget
{
    Q_OBJECT
public:
    explicit RouteTrace(const Theme &theme, QWidget *parent = nullptr);

    void setRoute(const Route &route, IntegrationType type, const QString &environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** One rule: a mark, its name, what it gives, and whether it wins. */
    struct Row
    {
        QLabel *icon;
        PlainLabel *rule;
        PlainLabel *targets;
        PlainLabel *outcome;
    };

    void fill();

    const Theme &m_theme;
    Route m_route;
    IntegrationType m_type = IntegrationType::Slack;
    QString m_environment;
    QGridLayout *m_grid;
    PlainLabel *m_sentence;
    std::array<Row, std::tuple_size_v<decltype(Route::trace)>> m_rows{};
};

} // namespace infradots
