list(APPEND engine_sources
  forecast/distribution.cpp
  forecast/kernel.cpp
  forecast/forecast.cpp
  forecast/summary.cpp)
