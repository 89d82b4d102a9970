list(APPEND ui_test_sources palette_test.cpp program_test.cpp workbench_test.cpp)
