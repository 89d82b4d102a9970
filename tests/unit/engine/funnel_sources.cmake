list(APPEND engine_test_sources
  funnel_test.cpp
  funnel_effects_test.cpp
  funnel_goal_test.cpp
  funnel_time_test.cpp
  funnel_mix_test.cpp
  funnel_pipeline_test.cpp
  funnel_reasons_test.cpp
  funnel_examples_test.cpp
  funnel_side_examples_test.cpp)
