list(APPEND app_test_sources
  document_test.cpp
  evaluate_test.cpp
  field_input_test.cpp
  funnel_goal_view_test.cpp
  funnel_side_test.cpp
  funnel_view_test.cpp
  saving_test.cpp
  session_edit_test.cpp
  session_import_test.cpp
  session_library_test.cpp
  session_random_test.cpp
  session_scenarios_test.cpp
  session_start_test.cpp
  shell_view_test.cpp
  visit_facts_test.cpp
  visit_questions_test.cpp
  visit_report_test.cpp)
