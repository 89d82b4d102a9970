list(APPEND ui_sources program/program.cpp)
