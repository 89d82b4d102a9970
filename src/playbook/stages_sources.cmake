list(APPEND playbook_sources stages.cpp)
