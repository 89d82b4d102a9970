list(APPEND ui_sources program/inbox.cpp program/program.cpp)
