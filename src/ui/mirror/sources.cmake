list(APPEND ui_sources mirror/mirror.cpp mirror/table_cells.cpp mirror/hooks.cpp fields/text_fields.cpp)
