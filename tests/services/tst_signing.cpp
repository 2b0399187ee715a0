// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/signatureservice.h"
#include "models/store/outboxstore.h"
#include "tests/services/servicesfixture.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

const QString First = QStringLiteral("whsec_Zmlyc3RmaXJzdGZpcnN0Zmlyc3RmaXJzdGZpcnN0");
const QString Second = QStringLiteral("whsec_c2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25k");
const QString Third = QStringLiteral("whsec_dGhpcmR0aGlyZHRoaXJkdGhpcmR0aGlyZHRoaXJk");
constexpr qint64 Day = 24 * 60 * 60 * 1000;

QString opened(const World &world, const Integration &integration, const SecretField &field, const char *column)
{
    const auto clear =
        world.vault.sealer()->reveal(field, integrationSecretPlace(integration.id, QString::fromLatin1(column)));
    return clear ? clear->toText() : clear.error().message;
}

QString current(const World &world, const Integration &integration)
{
    return opened(world, integration, integration.endpoint.signingSecret, "signing_secret");
}

QString previous(const World &world, const Integration &integration)
{
    return integration.endpoint.previousSigningSecret.isSet()
               ? opened(world, integration, integration.endpoint.previousSigningSecret, "previous_signing_secret")
               : QString();
}

/** A draft that replaces the secret, as the form makes it: the stored one is to sign for a while. */
Integration replacing(Integration stored, const QString &secret)
{
    stored.endpoint.previousSigningSecret = stored.endpoint.signingSecret;
    stored.endpoint.previousSigningUntil = {};
    stored.endpoint.signingSecret = SecretString(secret);
    return stored;
}

Integration signing(World &world)
{
    Integration draft = endpointDraft(world.organization(), IntegrationType::Webhook, QStringLiteral("Hook"));
    draft.endpoint.signingSecret = SecretString(First);
    return world.saved(draft);
}

} // namespace

/** Signing secrets as they are saved: rotation, its end, and what a received request is checked with. */
class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacedSecretSignsForADay()
    {
        World world;
        const Integration stored = signing(world);
        QVERIFY(!stored.endpoint.previousSigningSecret.isSet());
        const Integration rotated = world.saved(replacing(stored, Second));
        QCOMPARE(current(world, rotated), Second);
        QCOMPARE(previous(world, rotated), First);
        QCOMPARE(rotated.endpoint.previousSigningUntil, world.clock.now().addMSecs(Day));
        QVERIFY(isRotating(rotated.endpoint, world.clock.now().addMSecs(Day - 1)));
        QVERIFY(!isRotating(rotated.endpoint, world.clock.now().addMSecs(Day)));

        // Saving something else changes neither the secrets nor the end.
        world.clock.advance(Day / 2);
        Integration described = rotated;
        described.description = QStringLiteral("d");
        const Integration same = world.saved(described);
        QCOMPARE(previous(world, same), First);
        QCOMPARE(same.endpoint.previousSigningUntil, rotated.endpoint.previousSigningUntil);

        // After the end the old one goes with the next save.
        world.clock.advance(Day);
        const Integration after = world.saved(same);
        QCOMPARE(current(world, after), Second);
        QVERIFY(!after.endpoint.previousSigningSecret.isSet());
        QVERIFY(!after.endpoint.previousSigningUntil.isValid());
    }

    void secondRotationKeepsTheLatest()
    {
        World world;
        const Integration once = world.saved(replacing(signing(world), Second));
        world.clock.advance(1000);
        const Integration twice = world.saved(replacing(once, Third));
        QCOMPARE(current(world, twice), Third);
        QCOMPARE(previous(world, twice), Second);
        QCOMPARE(twice.endpoint.previousSigningUntil, world.clock.now().addMSecs(Day));
    }

    void endsAtOnce()
    {
        World world;
        Integration rotated = world.saved(replacing(signing(world), Second));
        rotated.endpoint.previousSigningSecret = {};
        rotated.endpoint.previousSigningUntil = {};
        const Integration ended = world.saved(rotated);
        QCOMPARE(current(world, ended), Second);
        QVERIFY(!ended.endpoint.previousSigningSecret.isSet());
    }

    void replacedWithoutOverlap()
    {
        World world;
        Integration draft = signing(world);
        draft.endpoint.signingSecret = SecretString(Second);
        const Integration replaced = world.saved(draft);
        QCOMPARE(current(world, replaced), Second);
        QVERIFY(!replaced.endpoint.previousSigningSecret.isSet());
    }

    void sameSecretIsNoRotation()
    {
        World world;
        const Integration stored = signing(world);
        const Integration same = world.saved(replacing(stored, First));
        QCOMPARE(same.endpoint.signingSecret, stored.endpoint.signingSecret);
        QVERIFY(!same.endpoint.previousSigningSecret.isSet());
        // Nor does it end one.
        const Integration rotated = world.saved(replacing(same, Second));
        const Integration again = world.saved(replacing(rotated, Second));
        QCOMPARE(previous(world, again), First);
        QCOMPARE(again.endpoint.previousSigningUntil, rotated.endpoint.previousSigningUntil);
    }

    void removedSecretTakesThePreviousAlong()
    {
        World world;
        Integration rotated = world.saved(replacing(signing(world), Second));
        rotated.endpoint.signingSecret = {};
        const Integration removed = world.saved(rotated);
        QVERIFY(!removed.endpoint.signingSecret.isSet());
        QVERIFY(!removed.endpoint.previousSigningSecret.isSet());
        QVERIFY(!removed.endpoint.previousSigningUntil.isValid());
    }

    void keptSecretMustFitTheStyle()
    {
        World world;
        Integration draft = endpointDraft(world.organization(), IntegrationType::Webhook, QStringLiteral("Hook"));
        draft.endpoint.signature = SignatureStyle::GitHub;
        draft.endpoint.signingSecret = SecretString(QStringLiteral("short"));
        Integration stored = world.saved(draft);
        stored.endpoint.signature = SignatureStyle::HcpTerraform;
        stored = world.saved(stored);
        stored.endpoint.signature = SignatureStyle::StandardWebhooks;
        const auto refused = waitFor(world.integrations.save(stored));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().detail, QStringLiteral("signing_secret"));
        stored.endpoint.signingSecret = SecretString(First);
        QCOMPARE(current(world, world.saved(stored)), First);
    }

    void undoBringsTheRotationBack()
    {
        World world;
        const Integration rotated = world.saved(replacing(signing(world), Second));
        const auto removed = waitFor(world.integrations.remove(rotated.id));
        INFRADOTS_REQUIRE(removed);
        INFRADOTS_REQUIRE(waitFor(world.integrations.restore(*removed)));
        const auto back = waitFor(world.integrations.get(rotated.id));
        INFRADOTS_REQUIRE(back);
        QCOMPARE(back->endpoint, rotated.endpoint);
        QCOMPARE(previous(world, *back), First);
    }

    void secretsAreNotOnTheDisk()
    {
        World world;
        const Integration rotated = world.saved(replacing(signing(world), Second));
        QVERIFY(rotated.endpoint.previousSigningSecret.sealed() != nullptr);
        const QByteArray bytes = bytesOnDisk(world);
        QVERIFY(!bytes.contains(First.toUtf8()));
        QVERIFY(!bytes.contains(Second.toUtf8()));
    }

    void generatedSecretsAreFit()
    {
        QSet<QString> seen;
        for (int i = 0; i < 100; ++i) {
            const QString made = newSigningSecret().toText();
            QVERIFY(made.startsWith(QStringLiteral("whsec_")));
            QCOMPARE(QByteArray::fromBase64(made.mid(6).toLatin1()).size(), 32);
            seen.insert(made);
        }
        QCOMPARE(seen.size(), 100);
    }

    void checksWithTheStoredSecrets()
    {
        World world;
        SignatureService signatures(world.context);
        const Integration rotated = world.saved(replacing(signing(world), Second));
        const QByteArray body = R"({"a":1})";
        const auto request = [&](const QString &secret) {
            const qint64 seconds = world.clock.now().toSecsSinceEpoch();
            const QByteArray signedWith = standardWebhooksSignature(SecretString(secret), "msg_1", seconds, body);
            return PastedRequest{body,
                                 "webhook-id: msg_1\nwebhook-timestamp: " + QByteArray::number(seconds) +
                                     "\nwebhook-signature: " + signedWith,
                                 world.clock.now()};
        };
        const auto report = [&](const QString &secret) {
            return waitFor(signatures.check(request(secret), rotated.id)).value_or(SignatureReport());
        };
        QVERIFY(report(Second).verified && !report(Second).byPreviousSecret);
        QVERIFY(report(First).verified && report(First).byPreviousSecret);
        QVERIFY(!report(Third).verified);
        world.clock.advance(Day); // the previous one has ended
        QVERIFY(!report(First).verified);
        QVERIFY(report(Second).verified);

        const auto typed = waitFor(signatures.check(request(Third), SecretString(Third)));
        INFRADOTS_REQUIRE(typed);
        QVERIFY(typed->verified);
    }

    void knowsWhatWasSent()
    {
        World world;
        SignatureService signatures(world.context);
        const Organization acme = world.organization();
        Integration draft = endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook"));
        draft.endpoint.signingSecret = SecretString(First);
        const Integration hook = world.saved(draft);
        const Workspace workspace = world.workspace(acme, QStringLiteral("w"), {});
        (void)world.attach(workspace, hook);
        const auto emitted = waitFor(world.events.emitEvent(stageEvent(workspace)));
        INFRADOTS_REQUIRE(emitted);
        const DeliveryId id = emitted->deliveries.constFirst().id;
        const auto details = waitFor(world.history.details(id));
        INFRADOTS_REQUIRE(details);

        const qint64 seconds = world.clock.now().toSecsSinceEpoch();
        const QByteArray headers =
            "webhook-id: " + id.text().toLatin1() + "\nwebhook-timestamp: " + QByteArray::number(seconds) +
            "\nwebhook-signature: " +
            standardWebhooksSignature(SecretString(First), id.text().toLatin1(), seconds, details->body);
        const QByteArray altered = QByteArray(details->body).replace("COMPLETED", "FAILED");
        const auto report = waitFor(signatures.check({altered, headers, world.clock.now()}, hook.id));
        INFRADOTS_REQUIRE(report);
        QVERIFY(report->cause == SignatureCause::Body);
        QVERIFY2(report->conclusion.contains(QStringLiteral("sent under this id")), qPrintable(report->conclusion));
        // Another integration's deliveries are none of its business.
        Integration other = endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Other"));
        other.endpoint.signingSecret = SecretString(First);
        const auto elsewhere = waitFor(signatures.check({altered, headers, world.clock.now()}, world.saved(other).id));
        INFRADOTS_REQUIRE(elsewhere);
        QVERIFY(elsewhere->cause == SignatureCause::OtherSecret);
    }

    void whatCannotBeChecked()
    {
        World world;
        SignatureService signatures(world.context);
        const PastedRequest request{"{}", "webhook-id: 1", world.clock.now()};
        const auto gone = waitFor(signatures.check(request, IntegrationId::create()));
        QVERIFY(!gone.has_value() && gone.error().code == ErrorCode::NotFound);
        const Integration unsigned_ =
            world.saved(endpointDraft(world.organization(), IntegrationType::Webhook, QStringLiteral("Hook")));
        const auto none = waitFor(signatures.check(request, unsigned_.id));
        QVERIFY(!none.has_value());
        QVERIFY2(none.error().message.contains(QStringLiteral("“Hook”")), qPrintable(none.error().message));
        const PastedRequest huge{QByteArray(17 * 1024 * 1024, ' '), {}, world.clock.now()};
        const auto refused = waitFor(signatures.check(huge, SecretString(First)));
        QVERIFY(!refused.has_value() && refused.error().code == ErrorCode::InvalidInput);
        const PastedRequest endless{"{}", QByteArray("a: b\n").repeated(60'000), world.clock.now()};
        const auto headers = waitFor(signatures.check(endless, SecretString(First)));
        QVERIFY(!headers.has_value() && headers.error().code == ErrorCode::InvalidInput);

        World locked(false);
        SignatureService lockedSignatures(locked.context);
        const auto typed = waitFor(lockedSignatures.check(request, SecretString(First)));
        INFRADOTS_REQUIRE(typed); // a typed secret needs no vault
    }

    void eventsAreSentInTheirEnvelope()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("w"), {});
        Integration draft = endpointDraft(acme, IntegrationType::Custom, QStringLiteral("Text"));
        draft.endpoint.cloudEvents = CloudEvents::Structured;
        draft.endpoint.contentType = QStringLiteral("text/plain");
        draft.endpoint.bodyTemplate = QStringLiteral("{{job}} says \"hi\"");
        (void)world.attach(workspace, world.saved(draft));
        draft.name = QStringLiteral("Broken");
        draft.endpoint.contentType = QStringLiteral("application/json");
        (void)world.attach(workspace, world.saved(draft));
        const auto emitted = waitFor(world.events.emitEvent(stageEvent(workspace)));
        INFRADOTS_REQUIRE(emitted);
        QCOMPARE(emitted->deliveries.size(), 2);
        for (const Delivery &delivery : emitted->deliveries) {
            const auto details = waitFor(world.history.details(delivery.id));
            INFRADOTS_REQUIRE(details);
            if (delivery.integrationName == u"Text") {
                QVERIFY2(
                    details->body.contains("\"datacontenttype\":\"text/plain\",\"data\":\"job-42 says \\\"hi\\\"\"}"),
                    details->body.constData());
                continue;
            }
            // A body that is not JSON cannot be one's data: the history says so, and the event is not lost.
            QVERIFY(details->delivery.verdict == Verdict::Rejected);
            QVERIFY2(details->attempts.constFirst().error.contains(QStringLiteral("CloudEvent")),
                     qPrintable(details->attempts.constFirst().error));
        }
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
