list(APPEND playbook_sources playbook.cpp)
