// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/slackchannelmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace infradots;

namespace {

constexpr auto Judge = QAbstractItemModelTester::FailureReportingMode::QtTest;

SlackChannel channel(const QString &id, const QString &name)
{
    SlackChannel channel;
    channel.id = id;
    channel.name = name;
    channel.isMember = true;
    return channel;
}

SlackSettings bot(const QStringList &scopes = {})
{
    SlackSettings slack;
    slack.scopes = scopes;
    return slack;
}

QStringList shown(const SlackChannelModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString marks = index.data(SlackChannelModel::MarksRole).toString();
        rows.append(index.data().toString() + (marks.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(marks)));
    }
    return rows;
}

} // namespace

/** The channels to choose from, under Qt's own judge of item models. */
class TestSlackChannelModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSpecialAboutAChannel()
    {
        SlackChannelModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        SlackChannel secret = channel(QStringLiteral("C3"), QStringLiteral("ops-secret"));
        secret.isPrivate = true;
        SlackChannel foreign = channel(QStringLiteral("C4"), QStringLiteral("general"));
        foreign.isMember = false;
        SlackChannel both = channel(QStringLiteral("C5"), QStringLiteral("leads"));
        both.isPrivate = true;
        both.isMember = false;
        SlackChannel old = channel(QStringLiteral("C1"), QStringLiteral("aaa-old"));
        old.isArchived = true;
        old.isMember = false;
        const QList<SlackChannel> channels{old, both, secret, channel(QStringLiteral("C2"), QStringLiteral("deploys")),
                                           foreign};
        model.setChannels(channels, bot());
        QCOMPARE(shown(model),
                 QStringList({QStringLiteral("#deploys"), QStringLiteral("#general (the bot is not in it)"),
                              QStringLiteral("#leads (private · the bot is not in it)"),
                              QStringLiteral("#ops-secret (private)"), QStringLiteral("#aaa-old (archived)")}));
        QCOMPARE(model.index(1).data(SlackChannelModel::IdRole).toString(), QStringLiteral("C4"));
        QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("#leads, private, the bot is not in it"));
        QVERIFY(model.index(3).data(SlackChannelModel::PrivateRole).toBool());
        QVERIFY(model.index(4).data(SlackChannelModel::ArchivedRole).toBool());

        // With this scope a bot posts to public channels without being in them; private ones still need it.
        model.setChannels(channels, bot({QStringLiteral("chat:write.public")}));
        QCOMPARE(shown(model).at(1), QStringLiteral("#general"));
        QCOMPARE(shown(model).at(2), QStringLiteral("#leads (private · the bot is not in it)"));
    }

    void leavesViewsAloneWhenNothingChanged()
    {
        SlackChannelModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const SlackChannel one = channel(QStringLiteral("C1"), QStringLiteral("one"));
        const SlackChannel two = channel(QStringLiteral("C2"), QStringLiteral("two"));
        model.setChannels({one, two}, bot());
        QCOMPARE(resets.count(), 1);
        model.setChannels({two, one}, bot());
        QCOMPARE(resets.count(), 1);
        model.setChannels({one}, bot());
        QCOMPARE(resets.count(), 2);
        model.setChannels({}, bot());
        QCOMPARE(resets.count(), 3);
        QCOMPARE(model.rowCount(), 0);
    }

    void namesAreTextAndNothingElse()
    {
        SlackChannelModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setChannels({channel(QStringLiteral("C1"), QStringLiteral("<img src=x>"))}, bot());
        const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QLatin1String("<img")), qPrintable(tip));
    }
};

QTEST_GUILESS_MAIN(TestSlackChannelModel)
#include "tst_slackchannelmodel.moc"
