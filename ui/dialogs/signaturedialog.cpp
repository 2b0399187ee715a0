// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signaturedialog.h"

#include "app/services/integrationservice.h"
#include "app/services/signatureservice.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/dialogs/fitting.h"
#include "ui/looks.h"
#include "ui/notices.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/signaturereportview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int DialogWidth = 720;
constexpr int HeaderLines = 5;
constexpr int BodyLines = 8;

QPlainTextEdit *makePaste(const char *name, int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + spacing::Large);
    return edit;
}

/** The bytes that were pasted, but for what a text field does to line breaks. toPlainText() changes more. */
QByteArray pasted(const QPlainTextEdit &edit)
{
    return edit.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

} // namespace

SignatureDialog::SignatureDialog(UiContext &context, const OrganizationId &organization, const IntegrationId &chosen,
                                 QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_source(new QComboBox(this))
    , m_secret(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_headers(makePaste("signedHeadersPlainTextEdit", HeaderLines, this))
    , m_body(makePaste("signedBodyPlainTextEdit", BodyLines, this))
    , m_earlier(new QCheckBox(tr("Received at"), this))
    , m_receivedAt(new QDateTimeEdit(QDateTime::currentDateTime(), this))
    , m_answer(new MessageBar(this))
    , m_report(new SignatureReportView(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("signatureDialog"));
    setWindowTitle(tr("Check a received signature"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *what = new PlainLabel(tr("Paste a request as its receiver got it, to see which part does not fit. Nothing is "
                                   "sent or stored."),
                                this);
    what->setWordWrap(true);
    what->setRole(QStringLiteral("muted"));
    m_answer->setObjectName(QStringLiteral("signatureMessageBar"));
    m_answer->setDismissable(false);

    auto *canvas = new QWidget(this);
    canvas->setProperty("role", QStringLiteral("canvas"));
    auto *form = new QVBoxLayout(canvas);
    form->setSpacing(spacing::Large);
    form->addWidget(buildSecret());
    m_headersField = new FormField(tr("Headers"), m_headers, canvas);
    m_headersField->setHint(tr("One a line, as JSON, or as curl -v prints them."));
    form->addWidget(m_headersField);
    auto *body = new FormField(tr("Body"), m_body, canvas);
    body->setHint(
        tr("To the last line break: it counts. For bytes that are no text, “infradotsctl signature check” reads "
           "a file."));
    form->addWidget(body);
    form->addWidget(buildReceived());
    form->addWidget(m_answer);
    form->addWidget(m_report);
    form->addStretch();
    m_scroll->setWidget(canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QDialogButtonBox(this);
    m_check = buttons->addButton(tr("Check"), QDialogButtonBox::ActionRole);
    m_check->setObjectName(QStringLiteral("checkPushButton"));
    m_check->setDefault(true);
    setStyleRole(m_check, QStringLiteral("primary"));
    buttons->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    layOutScrolling(*this, what, m_scroll, buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_check, &QPushButton::clicked, this, [this] {
        check();
        m_scroll->ensureWidgetVisible(m_answer);
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, &SignatureDialog::showSource);
    showSource();
    resize(DialogWidth, height());
    fitToContents(*this, *m_scroll, DialogWidth);

    whenDone(context.integrations.list(organization), this, [this, chosen](const Result<QList<Integration>> &list) {
        if (list)
            offer(*list, chosen);
        else
            m_answer->showNotice({NoticeKind::Failure, list.error().message, {}});
    });
}

QWidget *SignatureDialog::buildSecret()
{
    m_source->setObjectName(QStringLiteral("secretSourceComboBox"));
    m_source->addItem(tr("A secret that I type"), QString());
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_secret->setObjectName(QStringLiteral("checkedSecretEdit"));
    auto *area = new QWidget(this);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(new FormField(tr("Check with"), m_source, area));
    m_secretField = new FormField(tr("Signing secret"), m_secret, area);
    m_secretField->setHint(tr("As the receiver has it: with whsec_, if it begins so."));
    layout->addWidget(m_secretField);
    return area;
}

QWidget *SignatureDialog::buildReceived()
{
    m_earlier->setObjectName(QStringLiteral("earlierCheckBox"));
    m_earlier->setToolTip(tr("Timestamps are judged by this time instead of by now."));
    m_receivedAt->setObjectName(QStringLiteral("receivedAtDateTimeEdit"));
    m_receivedAt->setAccessibleName(tr("Received at"));
    m_receivedAt->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_receivedAt->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_receivedAt->setEnabled(false);
    connect(m_earlier, &QCheckBox::toggled, m_receivedAt, &QWidget::setEnabled);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_earlier);
    layout->addWidget(m_receivedAt);
    auto *words = new PlainLabel(tr("Otherwise the timestamp is judged by now."), row);
    words->setRole(QStringLiteral("muted"));
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    return row;
}

void SignatureDialog::offer(const QList<Integration> &integrations, const IntegrationId &chosen)
{
    for (const Integration &integration : integrations) {
        if (hasTargets(integration.type) || !integration.endpoint.signingSecret.isSet())
            continue;
        m_source->addItem(Theme::icon(typeIconName(integration.type)),
                          tr("The stored secret of “%1”").arg(isolated(integration.name)), integration.id.text());
    }
    if (!chosen.isNull())
        m_source->setCurrentIndex(qMax(0, m_source->findData(chosen.text())));
}

IntegrationId SignatureDialog::source() const
{
    const QString id = m_source->currentData().toString();
    return id.isEmpty() ? IntegrationId() : IntegrationId(id);
}

void SignatureDialog::showSource()
{
    m_secretField->setVisible(source().isNull());
}

void SignatureDialog::check()
{
    if (m_checking)
        return;
    m_report->clear();
    const SecretField typed = m_secret->field();
    m_secretField->setFault(source().isNull() && !typed.isSet() ? tr("Type the secret that the receiver has.")
                                                                : QString());
    m_headersField->setFault(pasted(*m_headers).trimmed().isEmpty() ? tr("Paste the headers of the request.")
                                                                    : QString());
    for (FormField *field : {m_secretField, m_headersField}) {
        if (!field->fault().isEmpty()) {
            m_answer->clear();
            field->focusEditor();
            return;
        }
    }
    m_answer->showNotice({NoticeKind::Busy, tr("Checking…"), {}});
    m_checking = true; // the button stays enabled, or the focus would go to the next one
    const PastedRequest request{pasted(*m_body), pasted(*m_headers),
                                m_earlier->isChecked() ? m_receivedAt->dateTime().toUTC()
                                                       : QDateTime::currentDateTimeUtc()};
    const auto answer = source().isNull() ? m_context.signatures.check(request, *typed.clear())
                                          : m_context.signatures.check(request, source());
    whenDone(answer, this, [this](const Result<SignatureReport> &report) {
        m_checking = false;
        if (!report) {
            m_answer->showNotice({NoticeKind::Failure, report.error().message, {}});
            return;
        }
        const NoticeKind kind = !report->verified          ? NoticeKind::Failure
                                : report->byPreviousSecret ? NoticeKind::Warning
                                                           : NoticeKind::Success;
        m_answer->showNotice({kind, report->conclusion, {}});
        m_report->setReport(*report);
        fitToContents(*this, *m_scroll, width());
        m_scroll->ensureWidgetVisible(m_report);
        m_scroll->ensureWidgetVisible(m_answer);
    });
}

} // namespace infradots
