list(APPEND playbook_sources
  named_text.cpp
  visit.cpp
  visit_checklist.cpp
  visit_forms.cpp
  visit_talk.cpp)
