# SPDX-FileCopyrightText: InfraDots Admin contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with.
add_library(infradots_flags INTERFACE)
target_compile_features(infradots_flags INTERFACE cxx_std_20)
target_include_directories(infradots_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(infradots_flags INTERFACE
    INFRADOTS_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(infradots_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -fstack-protector-strong
    $<$<BOOL:${INFRADOTS_WERROR}>:-Werror>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-missing-field-initializers>
    $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>)
target_link_options(infradots_flags INTERFACE -Wl,-z,relro,-z,now)
if(INFRADOTS_SANITIZE)
    target_compile_options(infradots_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(infradots_flags INTERFACE -fsanitize=address,undefined)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# One precompiled header, made once and used by every library and test. Qt Test stays out of it: its headers differ by
# target (QT_TESTCASE_BUILDDIR).
if(INFRADOTS_PCH)
    add_library(infradots_precompiled STATIC "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
    target_link_libraries(infradots_precompiled PRIVATE infradots_flags Qt6::Core tl::expected)
    target_precompile_headers(infradots_precompiled PRIVATE "${CMAKE_CURRENT_LIST_DIR}/precompiled.h")
endif()
function(infradots_precompile name)
    if(INFRADOTS_PCH)
        target_precompile_headers(${name} REUSE_FROM infradots_precompiled)
    endif()
endfunction()

# infradots_library(NAME SOURCES … [LINKS public …] [PRIVATE_LINKS …]): the static library of one folder.
function(infradots_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "infradots_library(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC infradots_flags Qt6::Core ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON LINKER_LANGUAGE CXX)
    infradots_precompile(${name})
endfunction()

# infradots_test(NAME SOURCES … [LINKS …] [LABELS …] [TIMEOUT seconds] [LAUNCHER command …]): one Qt Test program.
function(infradots_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;LAUNCHER")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "infradots_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE infradots_flags Qt6::Test ${arg_LINKS})
    infradots_precompile(${name})
    target_compile_definitions(${name} PRIVATE
        TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data" PROJECT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${arg_LAUNCHER} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR}/runtime;HOME=${PROJECT_BINARY_DIR}/home;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
