// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/attachmentservice.h"
#include "models/domain/workspace.h"
#include "models/items/attachedmodel.h"
#include "ui/uicontext.h"
#include "ui/widgets/routecard.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace infradots {

/** One workspace and what is attached to it, kept up to date; attaching, editing and detaching. */
class WorkspacePresenter : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };

    /** @p window: what dialogs are shown over. */
    WorkspacePresenter(UiContext &context, QWidget *window);

    void setWorkspace(const OrganizationId &organization, const WorkspaceId &workspace);
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] QString organizationName() const { return m_organizationName; }
    [[nodiscard]] AttachedModel &model() { return m_model; }
    /** The organization's integrations that are not attached here yet. */
    [[nodiscard]] QList<Integration> candidates() const;

    void attach();
    void edit(int row);
    /** Opens the form where what decides a route can be changed. */
    void jump(const AttachmentId &attachment, const RouteJump &jump);
    void detach(int row);

Q_SIGNALS:
    void changed();

private:
    void fail(const Error &error);

    UiContext &m_context;
    QWidget *m_window;
    OrganizationId m_organization;
    WorkspaceId m_id;
    Workspace m_workspace;
    QString m_organizationName;
    QList<Integration> m_integrations;
    AttachedModel m_model;
    State m_state = State::Loading;
    QString m_problem;
    int m_generation = 0;
    QTimer m_gather; ///< several announcements at once are one reading
};

} // namespace infradots
