// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfinder.h"

#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace infradots {

namespace {

constexpr int Tolerance = 1; ///< pixels, of rounding

QList<QWidget *> shownBelow(QWidget *window)
{
    QList<QWidget *> result;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == window)
            result << widget;
    }
    return result;
}

/** Parts that Qt makes and places itself. */
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith(QStringLiteral("qt_")))
        return true;
    for (const QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractItemView *>(above) || qobject_cast<const QComboBox *>(above) ||
            qobject_cast<const QAbstractSpinBox *>(above) || qobject_cast<const QLineEdit *>(above) ||
            qobject_cast<const QTabBar *>(above))
            return true;
    }
    return false;
}

void checkText(const QWidget *widget, QStringList &faults)
{
    const QSize room = widget->size() + QSize(Tolerance, Tolerance);
    const QSize wish = widget->sizeHint();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const auto *plain = qobject_cast<const PlainLabel *>(label);
        if (label->text().isEmpty())
            return;
        if (label->wordWrap() ? label->heightForWidth(label->width()) > room.height()
                              : wish.height() > room.height() ||
                                    (wish.width() > room.width() && !(plain != nullptr && plain->isElided())))
            faults << QStringLiteral("cut off: ") + describe(widget);
    } else if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget)) {
        if (wish.width() > room.width() || wish.height() > room.height())
            faults << QStringLiteral("cut off: ") + describe(widget);
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        if (wish.width() > room.width() + tabs->count())
            faults << QStringLiteral("tabs do not fit: ") + describe(widget);
    }
}

/** Whether a scroll area, a stack or a splitter sees to where its children are. */
bool placesItsChildren(const QWidget *parent)
{
    return qobject_cast<const QAbstractScrollArea *>(parent) || qobject_cast<const QStackedWidget *>(parent) ||
           qobject_cast<const QSplitter *>(parent) || qobject_cast<const QTabWidget *>(parent) ||
           parent->objectName().startsWith(QStringLiteral("qt_scrollarea"));
}

void checkPlace(QWidget *widget, const QList<QWidget *> &siblings, QStringList &faults)
{
    const QWidget *parent = widget->parentWidget();
    if (placesItsChildren(parent))
        return;
    if (!parent->rect().adjusted(-Tolerance, -Tolerance, Tolerance, Tolerance).contains(widget->geometry()))
        faults << QStringLiteral("outside of its parent: ") + describe(widget);
    for (QWidget *other : siblings) {
        if (other == widget)
            break;
        const QRect common = other->geometry().intersected(widget->geometry());
        if (common.width() > Tolerance && common.height() > Tolerance)
            faults << QStringLiteral("on one another: ") + describe(widget) + QStringLiteral(" and ") + describe(other);
    }
}

QString labelledName(QWidget *widget, const QList<QWidget *> &all)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    QString name = interface != nullptr ? interface->text(QAccessible::Name) : QString();
    const auto *box = qobject_cast<QComboBox *>(widget);
    if (box == nullptr)
        return name;
    // A combo box is announced by its value: what it is for must come from its description or its label.
    const QWidget *input = box->isEditable() ? static_cast<QWidget *>(box->lineEdit()) : widget;
    const QString described = interface != nullptr ? interface->text(QAccessible::Description) : QString();
    name = input->accessibleName() + widget->accessibleName();
    for (const QWidget *other : all) {
        const auto *label = qobject_cast<const QLabel *>(other);
        if (label != nullptr && (label->buddy() == widget || label->buddy() == input))
            name += label->text();
    }
    return described.isEmpty() ? QString() : name;
}

} // namespace

QString describe(const QWidget *widget)
{
    QString text = widget->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    return QStringLiteral("%1 “%2” “%3” in %4 (%5×%6)")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(60),
             widget->parentWidget() != nullptr ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                               : QStringLiteral("nothing"))
        .arg(widget->width())
        .arg(widget->height());
}

QStringList layoutFaults(QWidget *window)
{
    QStringList faults;
    QHash<QWidget *, QList<QWidget *>> siblings;
    const QList<QWidget *> all = shownBelow(window);
    for (QWidget *widget : all) {
        if (!isInner(widget) && widget->parentWidget() != window)
            siblings[widget->parentWidget()] << widget;
    }
    for (QWidget *widget : all) {
        if (isInner(widget))
            continue;
        checkText(widget, faults);
        if (widget->parentWidget() != window)
            checkPlace(widget, siblings.value(widget->parentWidget()), faults);
    }
    return faults;
}

QStringList nameFaults(QWidget *window)
{
    QStringList faults;
    const QList<QWidget *> all = shownBelow(window);
    const QList<QWidget *> wanted = reachable(window);
    for (QWidget *widget : wanted) {
        if (labelledName(widget, all).trimmed().isEmpty())
            faults << QStringLiteral("without a name: ") + describe(widget);
    }
    for (QWidget *widget : all) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface != nullptr && interface->text(QAccessible::Description).contains(QStringLiteral("<qt>")))
            faults << QStringLiteral("described with markup: ") + describe(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button != nullptr && interface != nullptr && interface->text(QAccessible::Name).isEmpty())
            faults << QStringLiteral("without a name: ") + describe(widget);
    }
    return faults;
}

QStringList mnemonicFaults(QWidget *window)
{
    QStringList faults;
    QHash<QString, QString> known;
    const auto take = [&](const QString &text, const QString &who) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (keys.isEmpty())
            return;
        if (known.contains(keys))
            faults << keys + QStringLiteral(": ") + known.value(keys) + QStringLiteral(" and ") + who;
        known.insert(keys, who);
    };
    const QList<QWidget *> all = shownBelow(window);
    for (QWidget *widget : all) {
        if (const auto *bar = qobject_cast<QMenuBar *>(widget)) {
            const auto actions = bar->actions();
            for (const QAction *action : actions)
                take(action->text(), action->text());
        } else if (const auto *button = qobject_cast<QPushButton *>(widget)) {
            take(button->text(), describe(widget));
        } else if (const auto *check = qobject_cast<QCheckBox *>(widget)) {
            take(check->text(), describe(widget));
        } else if (const auto *label = qobject_cast<QLabel *>(widget); label != nullptr && label->buddy() != nullptr) {
            take(label->text(), describe(widget));
        } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i), tabs->tabText(i));
        }
    }
    return faults;
}

QList<QWidget *> reachable(QWidget *window)
{
    QList<QWidget *> result;
    QWidget *widget = window;
    do {
        widget = widget->nextInFocusChain();
        const bool inner = widget->focusProxy() != nullptr || qobject_cast<QComboBox *>(widget->parentWidget());
        if (widget->isVisible() && widget->isEnabled() && widget->window() == window && widget != window &&
            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !inner)
            result << widget;
    } while (widget != window);
    return result;
}

QStringList orderFaults(QWidget *window)
{
    QStringList faults;
    QList<QWidget *> order;
    const QList<QWidget *> all = reachable(window);
    for (QWidget *widget : all) {
        if (!widget->visibleRegion().isEmpty())
            order << widget; // not scrolled out of sight
    }
    const auto place = [window](const QWidget *widget) {
        const QRect seen = widget->visibleRegion().boundingRect();
        return QRect(widget->mapTo(window, seen.topLeft()), seen.size());
    };
    // It goes round: the uppermost is the first.
    const auto uppermost = std::min_element(order.begin(), order.end(), [&place](const QWidget *a, const QWidget *b) {
        return place(a).top() < place(b).top() ||
               (place(a).top() == place(b).top() && place(a).left() < place(b).left());
    });
    std::rotate(order.begin(), uppermost, order.end());
    for (qsizetype i = 1; i < order.size(); ++i) {
        const QWidget *before = order.at(i - 1);
        const QWidget *after = order.at(i);
        const QRect first = place(before);
        const QRect second = place(after);
        const bool sameLine = first.top() < second.bottom() && second.top() < first.bottom();
        const bool up = second.bottom() <= first.top() && second.left() < first.right();
        if (sameLine ? second.left() < first.left() : up)
            faults << describe(after) + QStringLiteral(" comes after ") + describe(before);
    }
    return faults;
}

} // namespace infradots
