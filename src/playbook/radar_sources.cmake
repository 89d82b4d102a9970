list(APPEND playbook_sources
  radar.cpp
  radar_checks.cpp
  radar_flags.cpp
  radar_people.cpp
  radar_texts.cpp)
