// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include "ui/dialogs/fitting.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int DialogWidth = 440;

/** The frame of every prompt: a sentence, what belongs to it, and the buttons. */
struct PromptFrame
{
    QDialog *dialog = nullptr;
    QVBoxLayout *layout = nullptr;
    QDialogButtonBox *buttons = nullptr;
};

PromptFrame makePrompt(QWidget *parent, const QString &title, const QString &name)
{
    PromptFrame frame;
    frame.dialog = new QDialog(parent);
    frame.dialog->setAttribute(Qt::WA_DeleteOnClose);
    frame.dialog->setObjectName(name);
    frame.dialog->setWindowTitle(title);
    frame.dialog->setMinimumWidth(DialogWidth);
    frame.layout = new QVBoxLayout(frame.dialog);
    frame.layout->setContentsMargins(spacing::Page, spacing::Page, spacing::Page, spacing::Large);
    frame.layout->setSpacing(spacing::Medium);
    frame.buttons = new QDialogButtonBox(frame.dialog);
    QObject::connect(frame.buttons, &QDialogButtonBox::rejected, frame.dialog, &QDialog::reject);
    return frame;
}

QPushButton *addVerb(const PromptFrame &frame, const QString &verb, const char *role)
{
    auto *button = frame.buttons->addButton(buttonText(verb), QDialogButtonBox::AcceptRole);
    button->setObjectName(QStringLiteral("verbPushButton"));
    setStyleRole(button, QString::fromLatin1(role));
    return button;
}

void open(const PromptFrame &frame)
{
    frame.layout->addWidget(frame.buttons);
    fitToText(*frame.dialog, DialogWidth);
    frame.dialog->open();
}

} // namespace

void DialogPrompts::confirm(QWidget *parent, Question question, QObject *context, std::function<void()> yes)
{
    PromptFrame frame = makePrompt(parent, question.title, QStringLiteral("confirmDialog"));
    auto *text = new PlainLabel(question.text, frame.dialog);
    text->setWordWrap(true);
    frame.layout->addWidget(text);
    frame.dialog->setAccessibleDescription(question.text);
    if (!question.affected.isEmpty()) {
        auto *names = new QPlainTextEdit(plainText(question.affected.join(QLatin1Char('\n'))), frame.dialog);
        names->setObjectName(QStringLiteral("affectedPlainTextEdit"));
        names->setAccessibleName(QCoreApplication::translate("infradots::DialogPrompts", "What is affected"));
        names->setReadOnly(true);
        names->setTabChangesFocus(true);
        names->setLineWrapMode(QPlainTextEdit::NoWrap);
        names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        constexpr int mostLines = 6;
        const int lines = qMin(mostLines, static_cast<int>(question.affected.size()));
        const int around = 2 * (qRound(names->document()->documentMargin()) + spacing::Tight);
        names->setFixedHeight(names->fontMetrics().lineSpacing() * lines + around);
        frame.layout->addWidget(names);
    }
    QPushButton *verb = addVerb(frame, question.verb, question.destructive ? "danger" : "primary");
    verb->setAutoDefault(false);
    QPushButton *cancel = frame.buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    QObject::connect(frame.buttons, &QDialogButtonBox::accepted, frame.dialog, &QDialog::accept);
    QObject::connect(frame.dialog, &QDialog::accepted, context, std::move(yes));
    open(frame);
}

void DialogPrompts::askText(QWidget *parent, TextQuestion question, QObject *context,
                            std::function<void(const QString &)> answered)
{
    PromptFrame frame = makePrompt(parent, question.title, QStringLiteral("textDialog"));
    auto *label = new PlainLabel(question.label, frame.dialog);
    label->setWordWrap(true);
    auto *edit = new QLineEdit(question.initial, frame.dialog);
    edit->setObjectName(QStringLiteral("answerLineEdit"));
    edit->setAccessibleName(question.label);
    edit->selectAll();
    label->setBuddy(edit);
    auto *fault = new PlainLabel(frame.dialog);
    fault->setObjectName(QStringLiteral("faultLabel"));
    fault->setProperty("role", QStringLiteral("fault"));
    fault->setWordWrap(true);
    fault->hide();
    frame.layout->addWidget(label);
    frame.layout->addWidget(edit);
    frame.layout->addWidget(fault);
    addVerb(frame, question.verb, "primary")->setDefault(true);
    frame.buttons->addButton(QDialogButtonBox::Cancel);

    QDialog *dialog = frame.dialog;
    const auto check = [edit, fault, problem = question.problem] {
        const QString sentence = problem ? problem(edit->text()) : QString();
        fault->setText(sentence);
        fault->setVisible(!sentence.isEmpty());
        edit->setProperty("fault", !sentence.isEmpty());
        edit->setAccessibleDescription(sentence);
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
        return sentence.isEmpty();
    };
    QObject::connect(edit, &QLineEdit::textEdited, fault, [check, fault] {
        if (fault->isVisible())
            check();
    });
    QObject::connect(frame.buttons, &QDialogButtonBox::accepted, dialog, [dialog, edit, check] {
        if (check())
            dialog->accept();
        else
            edit->setFocus();
    });
    QObject::connect(dialog, &QDialog::accepted, context,
                     [edit, answered = std::move(answered)] { answered(edit->text().trimmed()); });
    open(frame);
}

void DialogPrompts::error(QWidget *parent, QString title, QString text)
{
    PromptFrame frame = makePrompt(parent, title, QStringLiteral("errorDialog"));
    auto *label = new PlainLabel(text, frame.dialog);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    frame.layout->addWidget(label);
    frame.dialog->setAccessibleDescription(text);
    frame.buttons->addButton(QDialogButtonBox::Close)->setDefault(true);
    open(frame);
}

bool DialogPrompts::openPage(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

void DialogPrompts::saveFile(QWidget *parent, QString title, QString suggestion, QString filter, QObject *context,
                             std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(parent, title, suggestion, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(chosen));
    dialog->open();
}

} // namespace infradots
