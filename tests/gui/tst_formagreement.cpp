// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/randomconfigurations.h"
#include "ui/theme.h"
#include "ui/widgets/attachmentform.h"
#include "ui/widgets/routetrace.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr int Cases = 120;

/** The line that the form shows under its fields. */
QString liveLine(const AttachmentForm &form)
{
    return form.findChild<QLabel *>(QStringLiteral("routeSentenceLabel"))->text();
}

void chooseEnvironment(const AttachmentForm &form, const QString &environment)
{
    form.findChild<QComboBox *>(QStringLiteral("routeEnvironmentComboBox"))->setCurrentText(environment);
}

QLineEdit *edit(const AttachmentForm &form, const QString &name)
{
    const auto all = form.findChildren<QLineEdit *>();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&name](const QLineEdit *one) { return one->accessibleName() == name; });
    return found == all.cend() ? nullptr : *found;
}

/** Channels as somebody would type them into the two fields: "a, b" and "production:#a, staging:#b". */
void typeChannels(const AttachmentForm &form, const QList<Target> &targets)
{
    QStringList defaults;
    QStringList environments;
    for (const Target &target : targets) {
        if (target.environment.trimmed().isEmpty())
            defaults << QLatin1Char('#') + target.value;
        else
            environments << target.environment + QStringLiteral(":#") + target.value;
    }
    edit(form, QStringLiteral("Workspace channels"))->setText(defaults.join(QStringLiteral(", ")));
    edit(form, QStringLiteral("Environment channels"))->setText(environments.join(QStringLiteral(", ")));
}

} // namespace

/** What the form says of an attachment while it is edited is what happens: to the rule and to the channel. */
class TestFormAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveLinePlanAndDeliveriesAreOne()
    {
        Dice dice(seedOfThisRun());
        World world;
        Theme theme(*qApp);
        int fired = 0;
        int typed = 0;
        Organization organization;
        for (int number = 0; number < Cases; ++number) {
            if (number % 20 == 0)
                organization = world.organization(QStringLiteral("organization-%1").arg(number));
            const Configured configured = configure(world, dice, organization, number);
            const StageEvent event = dice.event(configured.workspace);
            const QString environment = effectiveEnvironment(event.environment, configured.workspace.environment);
            const auto plan = waitFor(world.events.plan(event, false));
            INFRADOTS_REQUIRE(plan);
            const auto sent = waitFor(world.events.simulate(event, SimulationEnd::Sandbox));
            INFRADOTS_REQUIRE(sent);
            QCOMPARE(plan->size(), configured.attachments);

            for (const PlannedDelivery &planned : *plan) {
                AttachmentForm form(theme);
                form.setChoice(configured.workspace, {planned.integration}, planned.attachment);
                chooseEnvironment(form, event.environment);
                const QString shown = liveLine(form);
                QCOMPARE(shown,
                         routeSentence(resolve(planned.integration, planned.attachment, environment), environment));
                QCOMPARE(shown, routeSentence(planned.decision.route, environment));

                if (planned.integration.type == IntegrationType::Slack) {
                    // The same overrides, typed and not yet taken into the lists.
                    Attachment blank = planned.attachment;
                    blank.targets.clear();
                    AttachmentForm other(theme);
                    other.setChoice(configured.workspace, {planned.integration}, blank);
                    chooseEnvironment(other, event.environment);
                    typeChannels(other, planned.attachment.targets);
                    QCOMPARE(liveLine(other), shown);
                    ++typed;
                }

                Route delivered;
                for (const Delivery &delivery : sent->deliveries) {
                    if (delivery.attachmentId != planned.attachment.id)
                        continue;
                    delivered.rule = delivery.rule;
                    delivered.targets.append({.id = {}, .environment = {}, .value = delivery.target, .url = {}});
                }
                if (planned.decision.skip) {
                    QVERIFY(delivered.targets.isEmpty());
                    continue;
                }
                QCOMPARE(routeSentence(delivered, environment), shown);
                ++fired;
            }
        }
        QVERIFY2(fired > Cases / 5, "the configurations hardly ever fire: nothing was compared");
        QVERIFY2(typed > Cases / 5, "hardly anything was typed");
    }
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    TestFormAgreement test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formagreement.moc"
