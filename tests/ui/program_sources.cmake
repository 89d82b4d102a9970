list(APPEND ui_test_sources program_test.cpp workbench_test.cpp)
