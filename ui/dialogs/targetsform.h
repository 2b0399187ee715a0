// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QWidget>

namespace infradots {

class ChannelPanel;
class FormField;
class PlainLabel;
class TargetListEdit;

/** The part of the editor where messages of a Slack or Teams integration go: default and per environment. */
class TargetsForm : public QWidget
{
    Q_OBJECT
public:
    explicit TargetsForm(IntegrationType type, QWidget *parent = nullptr);

    void load(const QList<Target> &targets);
    [[nodiscard]] QList<Target> targets() const;
    /** What targets() would be if what is typed were taken now. */
    [[nodiscard]] QList<Target> targetsAsTyped() const;
    [[nodiscard]] bool hasPending() const; ///< something is typed that is not in targets()
    /** Takes what is typed but not added. False: some of it cannot be read; the fault is shown and focused. */
    bool commitPending();
    /** Puts the focus where a target is typed: a default one, or one for @p environment. */
    void beginDefault();
    void beginEnvironment(const QString &environment);
    [[nodiscard]] FormField *field(Field field) const; ///< null for a field it does not have

    /** What is known of the Slack workspace's channels; null for Teams. */
    [[nodiscard]] ChannelPanel *channels() const { return m_channels; }

Q_SIGNALS:
    void changed();
    void left(infradots::Field field);

private:
    void showRetired();

    IntegrationType m_type;
    TargetListEdit *m_default;
    TargetListEdit *m_environments;
    FormField *m_defaultField;
    FormField *m_environmentsField;
    PlainLabel *m_retired;
    ChannelPanel *m_channels = nullptr;
};

} // namespace infradots
