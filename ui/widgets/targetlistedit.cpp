// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/targetlistedit.h"

#include "models/items/slackchannelmodel.h"
#include "ui/theme.h"
#include "ui/widgets/channelcompleter.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

QString chipText(const Target &target)
{
    const QString value = shownTarget(target.value);
    return target.environment.isEmpty() ? value : isolated(target.environment) + QStringLiteral(" → ") + value;
}

bool looksLikeEnvironmentEntry(const QString &text, TargetListEdit::Kind kind)
{
    // A URL has a colon of its own; an entry has one before it.
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return false;
    return kind == TargetListEdit::Kind::Channels || !text.mid(colon).startsWith(QStringLiteral("://"));
}

} // namespace

TargetListEdit::TargetListEdit(Kind kind, Scope scope, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_scope(scope)
    , m_name(name)
    , m_chips(new FlowLayout(spacing::Tight))
    , m_chipArea(new QWidget(this))
    , m_row(new QHBoxLayout)
    , m_value(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add to list"), this))
    , m_fault(new PlainLabel(this))
{
    m_chipArea->setLayout(m_chips);
    m_chipArea->hide();
    auto *row = m_row;
    row->setSpacing(spacing::Small);
    if (scope == Scope::Environments) {
        m_environment = new QLineEdit(this);
        m_environment->setObjectName(QStringLiteral("environmentLineEdit"));
        m_environment->setPlaceholderText(tr("Environment"));
        m_environment->setAccessibleName(tr("%1: environment").arg(name));
        m_environment->installEventFilter(this);
        row->addWidget(m_environment, 1);
    }
    m_value->setObjectName(QStringLiteral("valueLineEdit"));
    m_value->setAccessibleName(name);
    m_value->installEventFilter(this);
    if (kind == Kind::Channels) {
        m_value->setPlaceholderText(scope == Scope::Default ? tr("infrastructure, devops")
                                                            : tr("#prod-alerts, or production:#prod-alerts, …"));
    } else {
        m_value->setPlaceholderText(scope == Scope::Default ? tr("https://…, https://…")
                                                            : tr("https://…, or production:https://…"));
    }
    m_add->setObjectName(QStringLiteral("addToListPushButton"));
    m_add->setAccessibleName(tr("Add to list: %1").arg(name));
    m_add->setAutoDefault(false);
    row->addWidget(m_value, 2);
    row->addWidget(m_add);
    m_fault->setObjectName(QStringLiteral("faultLabel"));
    m_fault->setRole(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    m_fault->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_chipArea);
    layout->addLayout(row);
    layout->addWidget(m_fault);
    if (m_environment != nullptr)
        setTabOrder(m_environment, m_value);
    setTabOrder(m_value, m_add);
    setFocusProxy(m_environment != nullptr ? m_environment : m_value);
    // Tab goes on from the proxy: what comes before it in the chain would never be reached.
    if (m_environment != nullptr)
        setTabOrder(m_environment, m_value);
    setTabOrder(m_value, m_add);
    connect(m_add, &QPushButton::clicked, this, &TargetListEdit::commitPending);
    connect(m_value, &QLineEdit::textChanged, this, &TargetListEdit::edited);
    if (m_environment != nullptr)
        connect(m_environment, &QLineEdit::textChanged, this, &TargetListEdit::edited);
    connect(this, &TargetListEdit::changed, this, &TargetListEdit::edited);
}

void TargetListEdit::setTargets(const QList<Target> &targets)
{
    m_targets.clear();
    for (const Target &target : targets) {
        if (target.environment.isEmpty() == (m_scope == Scope::Default))
            m_targets << target;
    }
    showChips();
}

Result<QList<EnvironmentEntry>> TargetListEdit::typed() const
{
    const QString text = m_value->text().trimmed();
    const QString environment = m_environment != nullptr ? m_environment->text().trimmed() : QString();
    QList<EnvironmentEntry> entries;
    if (text.isEmpty() && (environment.isEmpty() || environment == m_offered))
        return entries;
    if (text.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       tr("Say where messages for “%1” go, or clear the environment.").arg(environment));
    if (m_scope == Scope::Default || (!environment.isEmpty() && !looksLikeEnvironmentEntry(text, m_kind))) {
        const QStringList values = m_kind == Kind::Channels ? parseChannels(text) : parseUrls(text);
        for (const QString &value : values)
            entries << EnvironmentEntry{environment, value};
        return entries;
    }
    return m_kind == Kind::Channels ? parseEnvironmentChannels(text) : parseEnvironmentUrls(text);
}

QList<Target> TargetListEdit::targetsAsTyped() const
{
    QList<Target> targets = m_targets;
    if (const auto entries = typed()) {
        for (const EnvironmentEntry &entry : *entries)
            add(targets, entry);
    }
    return targets;
}

bool TargetListEdit::hasPending() const
{
    return !m_value->text().trimmed().isEmpty() ||
           (m_environment != nullptr && !m_environment->text().trimmed().isEmpty() &&
            m_environment->text().trimmed() != m_offered);
}

bool TargetListEdit::commitPending()
{
    const auto entries = typed();
    if (!entries) {
        setFault(entries.error().message);
        return false;
    }
    const bool nothingTyped = m_value->text().trimmed().isEmpty();
    if (nothingTyped)
        return true;
    for (const EnvironmentEntry &entry : *entries)
        add(m_targets, entry);
    m_value->clear();
    if (m_environment != nullptr)
        m_environment->clear();
    setFault({});
    showChips();
    Q_EMIT changed();
    return true;
}

void TargetListEdit::add(QList<Target> &targets, const EnvironmentEntry &entry) const
{
    Target target;
    target.environment = entry.environment;
    if (m_kind == Kind::Channels) {
        target.value = normalizedChannel(entry.value);
    } else {
        target.value = maskedUrl(entry.value);
        target.url = SecretString(entry.value);
    }
    for (const Target &known : std::as_const(targets)) {
        const bool sameValue = m_kind == Kind::Channels ? known.value == target.value : known.url == target.url;
        if (sameValue && environmentKey(known.environment) == environmentKey(entry.environment))
            return;
    }
    targets << target;
}

void TargetListEdit::remove(int index)
{
    m_targets.removeAt(index);
    setFault({});
    showChips();
    m_value->setFocus();
    Q_EMIT changed();
}

void TargetListEdit::offerChannels(SlackChannelModel *channels)
{
    m_completer = new ChannelCompleter(channels, this);
    m_value->setCompleter(m_completer);
    m_choose = new QPushButton(tr("Choose"), this);
    m_choose->setObjectName(QStringLiteral("choosePushButton"));
    m_choose->setAccessibleName(tr("Choose from the channels of Slack: %1").arg(m_name));
    m_choose->setAutoDefault(false);
    m_row->insertWidget(m_row->indexOf(m_add), m_choose);
    setTabOrder(m_value, m_choose);
    setTabOrder(m_choose, m_add);
    const auto showWhereUseful = [this, channels] { m_choose->setVisible(channels->rowCount() > 0); };
    showWhereUseful();
    connect(channels, &SlackChannelModel::modelReset, m_choose, showWhereUseful);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_value->setFocus();
        m_completer->showAll();
    });
    // Later: the line edit takes the chosen text when it hears of it.
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TargetListEdit::takeChosen,
            Qt::QueuedConnection);
}

void TargetListEdit::takeChosen()
{
    const bool complete = m_scope == Scope::Default || !m_environment->text().trimmed().isEmpty() ||
                          looksLikeEnvironmentEntry(m_value->text(), m_kind);
    if (complete)
        commitPending();
    else
        m_environment->setFocus();
}

void TargetListEdit::setTroubled(const QStringList &values)
{
    if (values == m_troubled)
        return;
    m_troubled = values;
    showChips();
}

void TargetListEdit::beginEntry(const QString &environment)
{
    if (m_environment != nullptr) {
        m_offered = environment.trimmed();
        m_environment->setText(m_offered);
    }
    QLineEdit *next = m_environment != nullptr && m_offered.isEmpty() ? m_environment : m_value;
    next->setFocus(Qt::OtherFocusReason);
}

void TargetListEdit::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_value->setAccessibleDescription(sentence);
    m_value->setProperty("fault", !sentence.isEmpty());
    m_value->style()->unpolish(m_value);
    m_value->style()->polish(m_value);
}

QString TargetListEdit::fault() const
{
    return m_fault->text();
}

bool TargetListEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool typed = !m_value->text().trimmed().isEmpty();
        if (key == Qt::Key_Down && watched == m_value && m_completer != nullptr) {
            m_completer->showAll();
            return true;
        }
        // Enter adds what is typed; with nothing typed it goes on to the form's own default button.
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && typed) {
            commitPending();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TargetListEdit::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_targets.size(); ++i) {
        const bool troubled = m_troubled.contains(m_targets.at(i).value);
        const QString text = (troubled ? QStringLiteral("⚠ ") : QString()) + chipText(m_targets.at(i));
        auto *chip = new QFrame(m_chipArea);
        chip->setProperty("role", QStringLiteral("chip"));
        auto *label = new PlainLabel(text, chip);
        label->setObjectName(QStringLiteral("chipLabel"));
        label->setElided(true);
        auto *cross = new QToolButton(chip);
        cross->setObjectName(QStringLiteral("removeToolButton"));
        cross->setProperty("role", QStringLiteral("close"));
        cross->setAccessibleName(tr("Remove %1").arg(text));
        cross->setToolTip(toolTipText(cross->accessibleName()));
        cross->setAccessibleDescription(m_name); // else the tool tip with its markup
        auto *layout = new QHBoxLayout(chip);
        layout->setContentsMargins(spacing::Small, 0, spacing::Tight, 0);
        layout->setSpacing(spacing::Tight);
        layout->addWidget(label);
        layout->addWidget(cross);
        connect(cross, &QToolButton::clicked, this, [this, i] { remove(i); });
        m_chips->addWidget(chip);
        putBeforeInTabOrder(cross, m_environment != nullptr ? m_environment : m_value);
        chip->show();
    }
    m_chipArea->setVisible(!m_targets.isEmpty());
    m_chipArea->updateGeometry();
}

} // namespace infradots
