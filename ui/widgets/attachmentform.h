// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/validation.h"
#include "models/domain/workspace.h"
#include "ui/formfocus.h"
#include "ui/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QStackedWidget;

namespace infradots {

class ChannelPanel;
class PlainLabel;
class RouteTrace;
class TargetListEdit;

/**
 * The form of an attachment: which integration, run after which stage, for which statuses, and what it overrides for
 * this workspace. A live line says where a message would go and by which rule. Takes and returns a draft; saves
 * nothing.
 */
class AttachmentForm : public QWidget
{
    Q_OBJECT
public:
    AttachmentForm(const Theme &theme, QWidget *parent = nullptr);

    /** To attach: @p candidates to choose from. To edit: the attachment's own integration alone. */
    void setChoice(const Workspace &workspace, const QList<Integration> &candidates, const Attachment &draft);
    /** What the form says now. Call after check(). */
    [[nodiscard]] Attachment draft() const;
    [[nodiscard]] const Integration *integration() const;
    /** Whether anything besides the choice of the integration is other than it was. */
    [[nodiscard]] bool isChanged() const;
    void focusOn(const FormFocus &focus);
    /** Takes pending input, shows every fault at its field, and focuses the first. False: there is one. */
    bool check();
    /** Shows a fault that saving found, at its field. */
    void showFault(const QString &documentKey, const QString &sentence);
    /** Where the channels of a Slack integration are shown and chosen from. */
    [[nodiscard]] ChannelPanel *channels() const { return m_channels; }
    void focusField(Field field); ///< one that it does not have: nothing

Q_SIGNALS:
    /** Another integration is chosen, or the first one. */
    void integrationChosen(const infradots::Integration &integration);
    /** What it says now, with what is typed and not taken yet. */
    void edited(const infradots::Attachment &typed);
    void typeChanged(); ///< other fields are shown, of another height

private:
    struct Overrides
    {
        TargetListEdit *defaults;
        TargetListEdit *environments;
    };
    [[nodiscard]] Overrides addOverrides(IntegrationType type);
    [[nodiscard]] QWidget *buildStatuses();
    [[nodiscard]] Overrides current() const;
    [[nodiscard]] Attachment typed() const;
    void showType();
    void showRoute();

    const Theme &m_theme;
    Workspace m_workspace;
    QList<Integration> m_candidates;
    Attachment m_draft;
    Attachment m_loaded; ///< the draft as set, after the form has read it back once

    QComboBox *m_integration;
    QComboBox *m_runAfter;
    QList<QCheckBox *> m_statuses;
    PlainLabel *m_statusFault;
    QStackedWidget *m_stack;
    PlainLabel *m_receiver; ///< whose URLs the overrides look like, where it matters
    Overrides m_slack;
    Overrides m_teams;
    ChannelPanel *m_channels = nullptr;
    QComboBox *m_environment = nullptr;
    RouteTrace *m_route;
};

} // namespace infradots
