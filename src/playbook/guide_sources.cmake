list(APPEND playbook_sources
  guide.cpp
  guide_actions.cpp
  guide_programmes.cpp)
