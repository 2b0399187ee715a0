// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"
#include "models/items/attachedmodel.h"
#include "ui/theme.h"
#include "ui/widgets/routecard.h"

#include <QWidget>

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace infradots {

class PlainLabel;

/**
 * Pick environment, stage and status: for each attached integration whether it fires, where to, by which of the four
 * rules, why the others lost, and the way to the field that would change it.
 */
class RouteExplainer : public QWidget
{
    Q_OBJECT
public:
    explicit RouteExplainer(const Theme &theme, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace, const QList<AttachedModel::Row> &attached);
    /** Asks for runs of that kind as soon as the workspace is shown; not given: whatever is chosen stays. */
    void ask(const WorkspaceId &workspace, const QString &environment, const CoverageQuestion &question);

Q_SIGNALS:
    void jumpRequested(const infradots::AttachmentId &attachment, const infradots::RouteJump &jump);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Asked
    {
        WorkspaceId workspace;
        QString environment;
    };
    void offerEnvironments();
    void explain(); ///< at once when it can be seen, else as soon as it is
    [[nodiscard]] RouteCard *card(int index);

    const Theme &m_theme;
    Workspace m_workspace;
    QList<AttachedModel::Row> m_attached;
    std::optional<Asked> m_asked;
    QComboBox *m_environment;
    QComboBox *m_stage;
    QComboBox *m_status;
    PlainLabel *m_summary;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_list;
    QList<RouteCard *> m_cards; ///< one for each attached integration, in their order
    bool m_stale = true;        ///< something has changed since it was last explained
};

} // namespace infradots
