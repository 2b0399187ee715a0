// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackerrors.h"

#include <QTest>

using namespace infradots;

class TestSlackErrors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatToDo_data();
    void namesWhatToDo();
    void namesTheScopesThatAreMissing();
    void namesAnUnknownCode();
    void keepsHostileCodesShort();
};

void TestSlackErrors::namesWhatToDo_data()
{
    QTest::addColumn<SlackErrorKind>("kind");
    QTest::addColumn<QString>("part");

    const auto add = [](std::initializer_list<const char *> codes, SlackErrorKind kind, const char *part) {
        for (const char *code : codes)
            QTest::newRow(code) << kind << QString::fromUtf8(part);
    };
    using enum SlackErrorKind;
    add({"not_in_channel"}, Rejected, "/invite");
    add({"channel_not_found"}, Rejected, "Invite the bot");
    add({"is_archived"}, Rejected, "Unarchive");
    add({"invalid_auth", "not_authed", "token_revoked", "account_inactive", "token_expired", "invalid_refresh_token"},
        ConnectionLost, "Connect Slack again");
    add({"invalid_client_id"}, Rejected, "client ID");
    add({"bad_client_secret"}, Rejected, "client secret");
    add({"invalid_code", "code_already_used", "code_expired"}, Rejected, "Begin again");
    add({"bad_redirect_uri", "oauth_authorization_url_mismatch"}, Rejected, "redirect URL");
    add({"invalid_scope"}, Rejected, "permissions");
    add({"no_scopes"}, Rejected, "bot scopes");
    add({"invalid_team_for_non_distributed_app"}, Rejected, "another Slack workspace");
    add({"cannot_install_an_org_installed_app"}, Rejected, "whole Slack organization");
    add({"pkce_not_allowed", "invalid_code_verifier"}, Rejected, "PKCE");
    add({"missing_scope"}, Rejected, "OAuth & Permissions");
    add({"not_allowed_token_type", "no_permission", "app_access_restricted", "access_denied"}, Rejected,
        "administrator");
    add({"restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel"}, Rejected,
        "posting permissions");
    add({"ekm_access_denied", "enterprise_is_restricted", "org_login_required", "two_factor_setup_required"}, Rejected,
        "administrator must act");
    add({"team_added_to_org"}, Later, "Try again");
    add({"msg_too_long", "msg_blocks_too_long", "too_many_attachments", "invalid_blocks", "invalid_blocks_format",
         "no_text", "invalid_arguments"},
        Rejected, "rejected the message");
    add({"ratelimited", "rate_limited"}, Later, "slow down");
    add({"message_limit_exceeded"}, Rejected, "message limit");
    add({"internal_error", "service_unavailable", "request_timeout"}, Later, "Try again later");
    add({"fatal_error"}, Later, "part of it may have been done");
    add({"team_not_found"}, Rejected, "ID");
}

void TestSlackErrors::namesWhatToDo()
{
    QFETCH(const SlackErrorKind, kind);
    QFETCH(const QString, part);
    const QString code = QString::fromUtf8(QTest::currentDataTag());

    QCOMPARE(slackErrorKind(code), kind);
    const QString sentence = slackErrorSentence(code);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(code), "words, not the code");
}

void TestSlackErrors::namesTheScopesThatAreMissing()
{
    const QString both = slackErrorSentence(QStringLiteral("missing_scope"), QStringLiteral("chat:write"),
                                            QStringLiteral("channels:read"));
    QVERIFY(both.contains(u"chat:write"));
    QVERIFY(both.contains(u"channels:read"));
    const QString needed = slackErrorSentence(QStringLiteral("missing_scope"), QStringLiteral("chat:%1"));
    QVERIFY2(needed.contains(u"lacks the permission chat:%1."), qPrintable(needed));
}

void TestSlackErrors::namesAnUnknownCode()
{
    QCOMPARE(slackErrorKind(QStringLiteral("flux_compensator_missing")), SlackErrorKind::Rejected);
    QVERIFY(slackErrorSentence(QStringLiteral("flux_compensator_missing")).contains(u"flux_compensator_missing"));
    QVERIFY(!slackErrorSentence({}).isEmpty());
}

void TestSlackErrors::keepsHostileCodesShort()
{
    QVERIFY(slackErrorSentence(QString(100'000, u'x')).size() < 200);
    QVERIFY(slackErrorSentence(QStringLiteral("missing_scope"), QString(100'000, u'x'), QString(100'000, u'y')).size() <
            700);
}

QTEST_GUILESS_MAIN(TestSlackErrors)
#include "tst_slackerrors.moc"
