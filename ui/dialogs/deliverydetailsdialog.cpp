// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deliverydetailsdialog.h"

#include "app/services/changes.h"
#include "app/services/historyservice.h"
#include "app/services/integrationservice.h"
#include "models/items/wording.h"
#include "ui/async.h"
#include "ui/jumps.h"
#include "ui/looks.h"
#include "ui/presenters/curlcommand.h"
#include "ui/presenters/remedies.h"
#include "ui/widgets/doctorpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagepane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/requestview.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>

namespace infradots {

namespace {

constexpr int AttemptsTab = 1;

QPlainTextEdit *codeView(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    return view;
}

QString headerLines(const HeaderList &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(value) + u'\n';
    return lines;
}

} // namespace

DeliveryDetailsDialog::DeliveryDetailsDialog(UiContext &context, const DeliveryId &id, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(id)
{
    setObjectName(QStringLiteral("deliveryDetailsDialog"));
    setWindowTitle(tr("Delivery details"));
    resize(760, 620);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    m_stack = new QStackedWidget(this);
    m_state = new EmptyState(m_stack);
    m_stack->addWidget(m_state);
    auto *content = new QWidget(m_stack);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(spacing::Medium);
    contentLayout->addWidget(buildSummary());
    m_doctor = new DoctorPanel(content);
    contentLayout->addWidget(m_doctor);

    m_tabs = new MessagePane(context.theme, content);
    m_tabs->setObjectName(QStringLiteral("deliveryDetailsTabWidget"));
    m_tabs->setAccessibleName(tr("Delivery details"));
    m_tabs->tabBar()->setAccessibleName(tr("Delivery details"));
    m_tabs->request()->setTextName(QStringLiteral("requestPlainTextEdit"), tr("Request as sent"));
    m_tabs->request()->setCopyButtonVisible(false); // there is one below, whatever is shown
    m_tabs->insertTab(AttemptsTab, buildAttempts(), tr("Attempts"));
    contentLayout->addWidget(m_tabs, 1);
    m_stack->addWidget(content);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildButtons());

    connect(m_doctor, &DoctorPanel::remedyRequested, this, &DeliveryDetailsDialog::remedy);
    connect(m_state, &EmptyState::primaryClicked, this, &DeliveryDetailsDialog::load);
    connect(&context.changes, &Changes::deliveriesChanged, this, [this](const QList<DeliveryId> &ids) {
        if (ids.contains(m_id))
            load();
    });
    m_state->setContent(QStringLiteral("clock"), tr("Reading…"), {});
    m_state->setBusy(true);
    load();
}

QWidget *DeliveryDetailsDialog::buildSummary()
{
    auto *summary = new QWidget(this);
    auto *layout = new QGridLayout(summary);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing::Medium);
    layout->setVerticalSpacing(spacing::Tight);
    m_icon = new QLabel(summary);
    m_outcome = new PlainLabel(summary);
    m_outcome->setRole(QStringLiteral("heading"));
    m_explanation = new PlainLabel(summary);
    m_explanation->setWordWrap(true);
    m_facts = new PlainLabel(summary);
    m_facts->setWordWrap(true);
    m_facts->setRole(QStringLiteral("muted"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_outcome, 0, 1);
    layout->addWidget(m_explanation, 1, 1);
    layout->addWidget(m_facts, 2, 1);
    layout->setColumnStretch(1, 1);
    return summary;
}

QWidget *DeliveryDetailsDialog::buildAttempts()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    m_attempts = new QTreeWidget(splitter);
    m_attempts->setObjectName(QStringLiteral("attemptsTreeWidget"));
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setRootIsDecorated(false);
    m_attempts->setUniformRowHeights(true);
    m_attempts->setHeaderLabels(
        {tr("Attempt"), tr("Started"), tr("Took"), tr("Status code"), tr("Verdict"), tr("What happened")});
    m_attempts->header()->setStretchLastSection(true);
    m_response = codeView(QStringLiteral("responsePlainTextEdit"), tr("Response"), splitter);
    splitter->addWidget(m_attempts);
    splitter->addWidget(m_response);
    splitter->setStretchFactor(1, 1);
    connect(m_attempts, &QTreeWidget::currentItemChanged, this,
            [this] { showAttempt(m_attempts->currentIndex().row()); });
    return splitter;
}

QWidget *DeliveryDetailsDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(this);
    m_redeliver = box->addButton(tr("&Redeliver"), QDialogButtonBox::ActionRole);
    m_redeliver->setObjectName(QStringLiteral("redeliverPushButton"));
    m_curl = box->addButton(tr("Copy as c&URL"), QDialogButtonBox::ActionRole);
    m_curl->setObjectName(QStringLiteral("copyCurlPushButton"));
    m_curl->setToolTip(tr("The request as a curl command, with variables in place of secrets"));
    // Last, as it stands: made before the others it would catch Tab in a ring of buttons.
    box->addButton(QDialogButtonBox::Close);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_redeliver, &QPushButton::clicked, this, [this] { Q_EMIT redeliverRequested(m_id); });
    connect(m_curl, &QPushButton::clicked, this, &DeliveryDetailsDialog::copyCurl);
    return box;
}

void DeliveryDetailsDialog::load()
{
    whenDone(m_context.history.details(m_id), this, [this](const Result<DeliveryDetails> &details) {
        m_state->setBusy(false);
        if (details) {
            show(*details);
            m_stack->setCurrentIndex(1);
            return;
        }
        m_state->setContent(QStringLiteral("data-error"), tr("This delivery cannot be read"), details.error().message);
        m_state->setPrimary(tr("Retry"));
        m_stack->setCurrentIndex(0);
    });
}

void DeliveryDetailsDialog::show(const DeliveryDetails &details)
{
    m_details = details;
    const Delivery &delivery = details.delivery;
    m_icon->setPixmap(Theme::icon(outlookIconName(outlookOf(delivery.state, delivery.verdict))).pixmap(24, 24));
    m_outcome->setText(outcomeWords(delivery));
    m_explanation->setText(outcomeExplanation(delivery));
    QStringList facts{
        tr("%1 → %2, by the rule “%3”")
            .arg(isolated(delivery.integrationName), isolated(shownTarget(delivery.target)), ruleWords(delivery.rule)),
        delivery.workspaceName.isEmpty() // a Test is of no workspace and no stage
            ? sourceWords(delivery.source)
            : tr("%1, %2: %3, %4")
                  .arg(isolated(delivery.workspaceName), stageWordsShown(delivery.stage),
                       statusWordsShown(delivery.status), sourceWords(delivery.source))};
    if (!delivery.environment.isEmpty())
        facts.append(tr("Environment: %1").arg(isolated(delivery.environment)));
    facts.append(tr("Created %1, id %2").arg(localTimeWords(delivery.createdAt), delivery.id.text()));
    m_facts->setText(facts.join(u'\n'));

    m_tabs->setMessage(delivery.type, sentRequest(details),
                       details.attempts.isEmpty() ? tr("Not sent yet: its other headers are made when it is sent.")
                                                  : QString(),
                       delivery.createdAt);

    m_attempts->clear();
    for (const Attempt &attempt : details.attempts) {
        auto *item = new QTreeWidgetItem(m_attempts);
        item->setText(0, QString::number(attempt.number));
        item->setText(1, localTimeWords(attempt.startedAt));
        item->setText(2, tr("%1 ms").arg(attempt.durationMs));
        item->setText(3, attempt.httpStatus ? QString::number(*attempt.httpStatus) : tr("none"));
        item->setText(4, verdictWords(attempt.verdict));
        item->setText(5, attempt.error);
        item->setToolTip(5, toolTipText(attempt.error));
    }
    for (int column = 0; column < 5; ++column)
        m_attempts->resizeColumnToContents(column);
    m_tabs->setTabText(AttemptsTab, tr("Attempts (%1)").arg(details.attempts.size()));
    if (details.attempts.isEmpty())
        m_response->setPlainText(tr("No attempt has ended yet."));
    else
        m_attempts->setCurrentItem(m_attempts->topLevelItem(m_attempts->topLevelItemCount() - 1));

    const bool ended = delivery.state == DeliveryState::Done || delivery.state == DeliveryState::Held ||
                       delivery.state == DeliveryState::Cancelled;
    m_redeliver->setEnabled(ended);
    m_redeliver->setToolTip(ended ? QString() : tr("It is still on its way."));
    diagnose(ended);
}

/** By the integration's own success rule, which is read anew; what is deleted cannot be repaired. */
void DeliveryDetailsDialog::diagnose(bool ended)
{
    whenDone(m_context.integrations.get(m_details.delivery.integrationId), this,
             [this, ended](const Result<Integration> &integration) {
                 const Delivery &delivery = m_details.delivery;
                 m_diagnosis = diagnosisOf(delivery, m_details.attempts,
                                           integration ? integration->endpoint.success : SuccessRule());
                 const bool possible = m_diagnosis.remedy == Remedy::Redeliver ? ended : integration.has_value();
                 m_doctor->setDiagnosis(m_diagnosis, possible ? remedyWords(delivery, m_diagnosis) : QString());
                 const int needed = layout()->totalMinimumHeightForWidth(width()); // names may be long
                 resize(width(), qBound(height(), needed, screen()->availableGeometry().height()));
             });
}

void DeliveryDetailsDialog::remedy()
{
    const auto place = remedyPlace(m_details.delivery, m_diagnosis);
    if (!place) {
        Q_EMIT redeliverRequested(m_id);
        return;
    }
    Jumps &jumps = m_context.jumps;
    accept(); // what it leads to is behind this dialog
    jumps.to(*place);
}

void DeliveryDetailsDialog::showAttempt(int index)
{
    if (index < 0 || index >= m_details.attempts.size())
        return;
    const Attempt &attempt = m_details.attempts.at(index);
    QString text;
    if (!attempt.error.isEmpty())
        text += attempt.error + QStringLiteral("\n\n");
    if (attempt.httpStatus)
        text += tr("Status code %1").arg(*attempt.httpStatus) + u'\n';
    text += headerLines(attempt.responseHeaders);
    if (!attempt.responseBody.isEmpty())
        text += u'\n' + QString::fromUtf8(attempt.responseBody);
    m_response->setPlainText(text);
}

void DeliveryDetailsDialog::copyCurl()
{
    m_tabs->request()->copyAsCurl();
    m_curl->setText(tr("Copied"));
}

} // namespace infradots
