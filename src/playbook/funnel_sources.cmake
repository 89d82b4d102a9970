list(APPEND playbook_sources funnel.cpp)
