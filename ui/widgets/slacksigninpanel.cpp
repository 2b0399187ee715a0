// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slacksigninpanel.h"

#include "app/services/slacksignin.h"
#include "ui/notices.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

QPushButton *linkButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    setStyleRole(button, QStringLiteral("link"));
    return button;
}

} // namespace

SlackSignInPanel::SlackSignInPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new MessageBar(this))
    , m_problem(new PlainLabel(this))
    , m_certificate(new PlainLabel(this))
    , m_mismatch(new PlainLabel(this))
    , m_address(new QLineEdit(this))
    , m_addressField(new FormField(tr("Address of the page the browser ended on"), m_address, this))
{
    m_state->setObjectName(QStringLiteral("signInMessageBar"));
    m_problem->setObjectName(QStringLiteral("listenProblemLabel"));
    m_problem->setRole(QStringLiteral("caution"));
    m_certificate->setObjectName(QStringLiteral("certificateLabel"));
    m_mismatch->setObjectName(QStringLiteral("mismatchLabel"));
    for (PlainLabel *label : {m_problem, m_certificate, m_mismatch})
        label->setWordWrap(true);
    for (PlainLabel *label : {m_certificate, m_mismatch}) {
        label->setRole(QStringLiteral("muted"));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *open = linkButton(tr("Open the page again"), "openPagePushButton", this);
    auto *copy = linkButton(tr("Copy its address"), "copyPagePushButton", this);
    m_address->setObjectName(QStringLiteral("addressLineEdit"));
    m_addressField->setHint(tr("Only needed when the browser cannot show its last page: copy its address from there."));
    auto *use = new QPushButton(tr("Use this address"), this);
    use->setObjectName(QStringLiteral("useAddressPushButton"));
    use->setAutoDefault(false);

    auto *links = new QHBoxLayout;
    links->addWidget(open);
    links->addWidget(copy);
    links->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_state);
    layout->addLayout(links);
    layout->addWidget(m_certificate);
    layout->addWidget(m_mismatch);
    layout->addWidget(m_problem);
    layout->addWidget(m_addressField);
    layout->addWidget(use, 0, Qt::AlignLeft);
    layout->addStretch();
    setTabOrder(open, copy);
    setTabOrder(copy, m_address);
    setTabOrder(m_address, use);
    const auto paste = [this] { Q_EMIT pasted(m_address->text()); };
    connect(open, &QPushButton::clicked, this, &SlackSignInPanel::openRequested);
    connect(copy, &QPushButton::clicked, this, &SlackSignInPanel::copyRequested);
    connect(use, &QPushButton::clicked, this, paste);
    connect(m_address, &QLineEdit::returnPressed, this, paste);
}

void SlackSignInPanel::showSignIn(const SlackSignIn &signIn, bool opened)
{
    m_address->clear();
    m_addressField->setFault({});
    m_state->showNotice({NoticeKind::Busy,
                         opened ? tr("Choose “Allow” on Slack's page in your browser. This waits for five minutes.")
                                : tr("No browser could be started. Copy the page's address, and open it in one."),
                         {}});
    m_certificate->setText(
        tr("Your browser warns about the certificate of this machine, since it was made just now: go on all "
           "the same. Its SHA-256 fingerprint: %1")
            .arg(signIn.fingerprint()));
    m_certificate->setVisible(!signIn.fingerprint().isEmpty());
    m_mismatch->setText(
        tr("If Slack says that the redirect_uri did not match, add %1 under “OAuth & Permissions” in the app's "
           "settings.")
            .arg(signIn.plan().redirectUrl));
    m_problem->setText(signIn.listenProblem().isEmpty()
                           ? tr("The redirect URL is not on this machine: paste the address of the page it leads to.")
                           : signIn.listenProblem());
    m_problem->setVisible(!signIn.isListening());
}

void SlackSignInPanel::showExchange()
{
    m_state->showNotice({NoticeKind::Busy, tr("Slack's answer is there. Finishing…"), {}});
}

void SlackSignInPanel::showPasteFault(const QString &sentence)
{
    m_addressField->setFault(sentence);
    if (!sentence.isEmpty())
        m_addressField->focusEditor();
}

} // namespace infradots
