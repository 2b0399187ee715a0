// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guiharness.h"

#include "ui/widgets/integrationcard.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QUrlQuery>

namespace infradots {

/** The window over an organization whose Slack is the sandbox, with an app to sign in with. */
class SlackScene
{
public:
    explicit SlackScene(Prompts &prompts)
        : gui(&prompts)
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("no port is free");
        redirect = QStringLiteral("http://127.0.0.1:%1/slack/oauth_redirect").arg(probe.serverPort());
    }

    /** @p withApp: the organization has a client ID and a secret. */
    void start(bool withApp = true)
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        auto organization = GuiHarness::wait(gui.app->organizations.get(gui.window->navigation().current()));
        QVERIFY(organization.has_value());
        organization->slackApp.redirectUrl = redirect;
        if (withApp) {
            organization->slackApp.clientId = QStringLiteral("1.2");
            organization->slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
        }
        QVERIFY(GuiHarness::wait(gui.app->organizations.save(*organization)).has_value());
    }

    void addSlack(const QStringList &channels)
    {
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = QStringLiteral("Ops Slack");
        for (const QString &channel : channels) {
            Target target;
            target.value = channel;
            draft.targets.append(target);
        }
        const auto saved = GuiHarness::wait(gui.app->integrations.save(draft));
        QVERIFY(saved.has_value());
        id = saved->integration.id;
    }

    [[nodiscard]] IntegrationCard *card() const
    {
        IntegrationCard *found = nullptr;
        const auto look = [&] { return (found = gui.window->findChild<IntegrationCard *>()) != nullptr; };
        return QTest::qWaitFor(look) ? found : nullptr;
    }

    /** The dialog that the card opens, whatever its state. */
    [[nodiscard]] QDialog *openConnection() const
    {
        Q_EMIT card()->connectRequested(id);
        return gui.dialog(QStringLiteral("slackConnectDialog"));
    }

    [[nodiscard]] Integration stored() const
    {
        return GuiHarness::wait(gui.app->integrations.get(id)).value_or(Integration());
    }
    [[nodiscard]] bool channelsAreKnown() const
    {
        return GuiHarness::wait(gui.app->slack.channels(id)).value_or(SlackChannelList()).fetchedAt.isValid();
    }

    /** Goes to Slack's page as a browser does, answers it, and follows where it leads. The last page; empty: none. */
    [[nodiscard]] QByteArray answer(const QUrl &page, const QByteArray &button = "allow")
    {
        QNetworkAccessManager browser;
        QNetworkRequest request(page.adjusted(QUrl::RemoveQuery));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        const QByteArray form = page.query(QUrl::FullyEncoded).toLatin1() + "&answer=" + button;
        std::unique_ptr<QNetworkReply> reply(browser.post(request, form));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return {};
        return reply->readAll();
    }
    [[nodiscard]] bool allow(const QUrl &page) { return answer(page).contains("Connected to Sandbox"); }

    GuiHarness gui;
    QString redirect;
    IntegrationId id;
};

} // namespace infradots
