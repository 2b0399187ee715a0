// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/target.h"
#include "models/domain/targetlist.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace infradots {

class ChannelCompleter;
class FlowLayout;
class PlainLabel;
class SlackChannelModel;

/**
 * Edits a list of destinations as chips: Slack channels or Teams webhook URLs, either the default list or those per
 * environment. What is typed is taken by Enter or Add, in the comma notation, so a pasted list becomes many. A saved
 * URL is shown masked and can be taken away, not read.
 */
class TargetListEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Channels, Urls };
    enum class Scope { Default, Environments };

    /** @p name: what the list is, for assistive technology: "Default channels". */
    TargetListEdit(Kind kind, Scope scope, const QString &name, QWidget *parent = nullptr);

    /** Takes those of its scope; the others are left out. */
    void setTargets(const QList<Target> &targets);
    [[nodiscard]] QList<Target> targets() const { return m_targets; }
    /** What targets() would be if what is typed were taken now; what cannot be read yet is left out. */
    [[nodiscard]] QList<Target> targetsAsTyped() const;
    [[nodiscard]] bool hasPending() const; ///< something is typed that is not in targets()
    /** Also takes what is typed but not added yet. False: it cannot be read; the fault is shown. */
    bool commitPending();
    /** Channels to choose from, while one types or all at once. Not owned. */
    void offerChannels(SlackChannelModel *channels);
    /** Those of the targets, by value, that a message would not get to: marked as such. */
    void setTroubled(const QStringList &values);
    void setFault(const QString &sentence);
    [[nodiscard]] QString fault() const;
    /** Puts the focus where a target for @p environment is typed. The name alone is no entry yet. */
    void beginEntry(const QString &environment);
    /** The field to focus, and the buddy of a label. */
    [[nodiscard]] QLineEdit *input() const { return m_value; }

Q_SIGNALS:
    void changed();
    void edited(); ///< targetsAsTyped() may have changed: with every letter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Result<QList<EnvironmentEntry>> typed() const;
    void add(QList<Target> &targets, const EnvironmentEntry &entry) const;
    void remove(int index);
    void showChips();
    void takeChosen();

    Kind m_kind;
    Scope m_scope;
    QString m_name;
    QList<Target> m_targets;
    FlowLayout *m_chips;
    QWidget *m_chipArea;
    QHBoxLayout *m_row;
    QLineEdit *m_environment = nullptr; ///< of Scope::Environments
    QString m_offered;                  ///< the environment that beginEntry() filled in
    QLineEdit *m_value;
    QPushButton *m_add;
    QPushButton *m_choose = nullptr; ///< once there are channels to choose from
    ChannelCompleter *m_completer = nullptr;
    QStringList m_troubled;
    PlainLabel *m_fault;
};

} // namespace infradots
