// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/slackappdialog.h"

#include "app/slack/slackmanifest.h"
#include "models/domain/slackscopes.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int DialogWidth = 640;
constexpr int ManifestLines = 9;

} // namespace

SlackAppDialog::SlackAppDialog(Prompts &prompts, const QString &redirectUrl, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_redirectUrl(redirectUrl)
    , m_answer(new PlainLabel(this))
{
    setObjectName(QStringLiteral("slackAppDialog"));
    setWindowTitle(tr("Create the Slack app"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(DialogWidth);
    auto *intro = new PlainLabel(
        tr("Slack's own page opens with everything filled in: choose your workspace there and press “Create”. Then "
           "copy "
           "the client ID and the client secret from “Basic Information” to here, and sign in. Or choose “Install to "
           "Workspace” there, and paste the bot token."),
        this);
    intro->setWordWrap(true);
    auto *redirect = new PlainLabel(tr("It sends the browser back to %1").arg(redirectUrl), this);
    redirect->setRole(QStringLiteral("muted"));
    redirect->setWordWrap(true);
    auto *manifest = new QPlainTextEdit(slackManifest(redirectUrl), this);
    manifest->setObjectName(QStringLiteral("manifestPlainTextEdit"));
    manifest->setReadOnly(true);
    manifest->setTabChangesFocus(true);
    manifest->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    manifest->setAccessibleName(tr("App manifest"));
    manifest->setFixedHeight(manifest->fontMetrics().lineSpacing() * ManifestLines + spacing::Large);
    auto *label = new PlainLabel(tr("App manifest, for “From a manifest” on Slack's page"), this);
    label->setBuddy(manifest);
    m_answer->setObjectName(QStringLiteral("copiedLabel"));
    m_answer->setRole(QStringLiteral("good"));
    m_answer->setWordWrap(true);
    m_answer->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *open = buttons->addButton(tr("Open Slack's page"), QDialogButtonBox::ActionRole);
    auto *copyLink = buttons->addButton(tr("Copy its address"), QDialogButtonBox::ActionRole);
    auto *copyManifest = buttons->addButton(tr("Copy manifest"), QDialogButtonBox::ActionRole);
    open->setObjectName(QStringLiteral("openSlackPushButton"));
    copyLink->setObjectName(QStringLiteral("copyLinkPushButton"));
    copyManifest->setObjectName(QStringLiteral("copyManifestPushButton"));
    setStyleRole(open, QStringLiteral("primary"));
    open->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(intro);
    addScopes(layout);
    layout->addWidget(redirect);
    layout->addWidget(label);
    layout->addWidget(manifest);
    layout->addWidget(m_answer);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &SlackAppDialog::reject);
    connect(open, &QPushButton::clicked, this, &SlackAppDialog::openSlack);
    connect(copyLink, &QPushButton::clicked, this, [this] {
        copy(QString::fromLatin1(slackCreateAppUrl(m_redirectUrl).toEncoded()), tr("The page's address is copied."));
    });
    connect(copyManifest, &QPushButton::clicked, this,
            [this] { copy(slackManifest(m_redirectUrl), tr("The manifest is copied.")); });
    open->setFocus();
}

void SlackAppDialog::addScopes(QVBoxLayout *layout)
{
    auto *heading = new PlainLabel(tr("What the app may do"), this);
    heading->setRole(QStringLiteral("heading"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::Large);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const SlackScope &scope : slackScopes()) {
        auto *purpose = new PlainLabel(scope.purpose, this);
        purpose->setRole(QStringLiteral("muted"));
        purpose->setWordWrap(true);
        grid->addWidget(new PlainLabel(scope.name, this), row, 0, Qt::AlignTop);
        grid->addWidget(purpose, row++, 1);
    }
    layout->addWidget(heading);
    layout->addLayout(grid);
}

void SlackAppDialog::openSlack()
{
    const QUrl page = slackCreateAppUrl(m_redirectUrl);
    if (!m_prompts.openPage(page))
        copy(QString::fromLatin1(page.toEncoded()),
             tr("No browser could be started. The page's address is copied: paste it into one."));
}

void SlackAppDialog::copy(const QString &text, const QString &done)
{
    QGuiApplication::clipboard()->setText(text);
    m_answer->setText(done);
    m_answer->show();
}

} // namespace infradots
