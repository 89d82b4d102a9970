list(APPEND ui_sources shell/field_edit.cpp shell/modules.cpp shell/shell.cpp)
