list(APPEND ui_sources shell/field_edit.cpp shell/shell.cpp)
