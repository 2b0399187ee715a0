// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeprompts.h"
#include "guiharness.h"

#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>

namespace infradots {

[[nodiscard]] inline Target channelTarget(const QString &name, const QString &environment = {})
{
    return {.id = {}, .environment = environment, .value = name, .url = {}};
}

/** The window with an organization whose integrations end in the sandbox. */
class RunHarness : public GuiHarness
{
public:
    using GuiHarness::GuiHarness;

    [[nodiscard]] Workspace addWorkspace(const QString &name, const QString &environment)
    {
        Workspace draft;
        draft.organizationId = window->navigation().current();
        draft.name = name;
        draft.environment = environment;
        return must(wait(app->workspaces.save(draft)));
    }
    [[nodiscard]] Integration addSlack(const QString &name, const QList<Target> &targets)
    {
        Integration draft;
        draft.organizationId = window->navigation().current();
        draft.name = name;
        draft.type = IntegrationType::Slack;
        draft.slack.botToken = SecretString(QStringLiteral("xoxb-1-2-abcdefghij"));
        draft.slack.teamId = QStringLiteral("T0123");
        draft.targets = targets;
        return must(wait(app->integrations.save(draft))).integration;
    }
    [[nodiscard]] Integration addWebhook(const QString &name)
    {
        Integration draft;
        draft.organizationId = window->navigation().current();
        draft.name = name;
        draft.type = IntegrationType::Webhook;
        draft.endpoint.apiUrl = SecretString(app->sandbox.addresses().webhookUrl + QStringLiteral("/run-log"));
        return must(wait(app->integrations.save(draft))).integration;
    }
    Attachment attach(const Workspace &workspace, const Integration &integration, RunAfter runAfter = RunAfter::All,
                      const QList<Target> &targets = {})
    {
        Attachment draft;
        draft.workspaceId = workspace.id;
        draft.integrationId = integration.id;
        draft.runAfter = runAfter;
        draft.targets = targets;
        return must(wait(app->attachments.save(draft)));
    }
    [[nodiscard]] QList<AttachedIntegration> attached(const Workspace &workspace)
    {
        return must(wait(app->attachments.list(workspace.id)));
    }

    /** The first visible child of that kind and name, of those in the window as well as in its dialogs. */
    template<typename T>
    [[nodiscard]] static T *visible(const QWidget *below, const QString &name)
    {
        const auto all = below->findChildren<T *>(name);
        for (T *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /** The visible line edit that assistive technology calls @p name. */
    [[nodiscard]] static QLineEdit *edit(const QWidget *below, const QString &name)
    {
        const auto all = below->findChildren<QLineEdit *>();
        for (QLineEdit *one : all) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    /** The visible labels that take their text for markup. */
    [[nodiscard]] static QStringList labelsWithMarkup(const QWidget *below)
    {
        QStringList found;
        const auto all = below->findChildren<QLabel *>();
        for (const QLabel *label : all) {
            const bool plain = label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text());
            if (label->isVisible() && !plain)
                found << label->objectName() + QLatin1Char(' ') + label->text();
        }
        return found;
    }

    template<typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }
};

} // namespace infradots
