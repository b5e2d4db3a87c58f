# hubcap_system_test(NAME name COMMAND words... [DISPLAY] [KEYRING] [TIMEOUT seconds] [ENVIRONMENT NAME=value...])
# Runs a command on an X server of its own, with a Secret Service of its own, or both. Never beside another test: what is
# on a screen, and how long a thing takes, would depend on it.
set(SYSTEM_TESTS ${CMAKE_CURRENT_LIST_DIR})
function(hubcap_system_test)
    cmake_parse_arguments(T "DISPLAY;KEYRING" "NAME;TIMEOUT" "COMMAND;ENVIRONMENT" ${ARGN})
    if(T_DISPLAY)
        list(PREPEND T_COMMAND sh ${SYSTEM_TESTS}/with-display.sh)
    endif()
    if(T_KEYRING)
        list(PREPEND T_COMMAND sh ${SYSTEM_TESTS}/with-keyring.sh)
    endif()
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 300)
    endif()
    add_test(NAME ${T_NAME} COMMAND ${T_COMMAND})
    set_tests_properties(${T_NAME} PROPERTIES TIMEOUT ${T_TIMEOUT} RUN_SERIAL ON LABELS system
        ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;HF_TOKEN=;HF_ENDPOINT=;${T_ENVIRONMENT}")
endfunction()
