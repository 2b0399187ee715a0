// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace infradots {

class FormField;
class PlainLabel;
class SecretEdit;

/** The part of the editor that says in whose way requests are signed, and with which secret; and how one is replaced.
 */
class SigningForm : public QWidget
{
    Q_OBJECT
public:
    explicit SigningForm(QWidget *parent = nullptr);

    void load(const EndpointSettings &settings);
    void store(EndpointSettings &settings) const;
    [[nodiscard]] FormField *field(Field field) const; ///< null for a field it does not have

Q_SIGNALS:
    void changed();
    void left(infradots::Field field);
    void checkRequested(); ///< of a received request's signature

private:
    QWidget *buildSecret();
    QWidget *buildRotation();
    void generate();
    void endOrKeep();
    void showState();
    void showRotation();
    [[nodiscard]] SignatureStyle style() const;
    [[nodiscard]] bool isReplacing() const; ///< a secret is typed over a stored one

    EndpointSettings m_loaded;
    bool m_ended = false; ///< the previous secret shall end when this is saved
    FormField *m_styleField = nullptr;
    FormField *m_secretField = nullptr;
    QComboBox *m_style;
    SecretEdit *m_secret;
    QPushButton *m_generate;
    QPushButton *m_copy;
    PlainLabel *m_once;     ///< a generated secret is shown now and never again
    QCheckBox *m_keep;      ///< a replaced secret goes on signing
    PlainLabel *m_handover; ///< what a style that has room for one signature makes of that
    QWidget *m_rotation = nullptr;
    PlainLabel *m_left; ///< how long the previous secret still signs
    QPushButton *m_end;
    QTimer m_minute; ///< for the time that is left
};

} // namespace infradots
