list(APPEND app_test_sources search_index_test.cpp)
