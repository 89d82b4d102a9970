list(APPEND app_test_sources report_document_test.cpp)
