list(APPEND ui_sources program/inbox.cpp program/program.cpp program/program_draw.cpp)
