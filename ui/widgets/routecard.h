// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/routing.h"
#include "models/items/attachedmodel.h"
#include "ui/formfocus.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace infradots {

class PlainLabel;
class RouteTrace;

/** Where something that decides a route can be changed. */
struct RouteJump
{
    enum class Form { Attachment, Integration, SlackConnection };
    Form form = Form::Attachment;
    FormFocus focus;
};

/** The place to change a rule, for runs in @p environment. */
[[nodiscard]] RouteJump jumpTo(Rule rule, const QString &environment);
/** The place to change what keeps a message from being sent; none: a rule has to be given a target. */
[[nodiscard]] std::optional<RouteJump> jumpTo(SkipReason reason, IntegrationType type);

/** One attached integration in the route explainer: whether it fires, why not, and the ladder of its rules. */
class RouteCard : public QFrame
{
    Q_OBJECT
public:
    explicit RouteCard(const Theme &theme, QWidget *parent = nullptr);

    /** @p environment: the effective one. */
    void setDecision(const AttachedModel::Row &row, const Decision &decision, const QString &environment);

    /** Puts what takes the focus in here right behind @p previous, where Tab goes; returns the last of it. */
    QWidget *tabAfter(QWidget *previous);

Q_SIGNALS:
    void jumpRequested(const infradots::RouteJump &jump);

private:
    AttachedModel::Row m_row;
    std::optional<SkipReason> m_skip;
    QString m_environment;
    QLabel *m_icon;
    PlainLabel *m_name;
    PlainLabel *m_fires;
    PlainLabel *m_verdict;
    QWidget *m_reasonRow;
    PlainLabel *m_reason;
    QPushButton *m_change;
    RouteTrace *m_trace;
};

} // namespace infradots
