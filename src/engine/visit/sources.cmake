list(APPEND engine_sources
  visit/ability.cpp
  visit/checklist.cpp
  visit/coaching_focus.cpp
  visit/commitment.cpp
  visit/concept.cpp
  visit/evaluation.cpp
  visit/form.cpp
  visit/moves.cpp
  visit/questions.cpp
  visit/reason.cpp
  visit/slots.cpp
  visit/talk.cpp
  visit/visit.cpp
  visit/weekly.cpp)
