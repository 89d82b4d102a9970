list(APPEND engine_test_sources forecast_test.cpp)
