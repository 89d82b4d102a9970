list(APPEND playbook_test_sources
  playbook_broken_test.cpp
  playbook_schema_test.cpp
  playbook_test.cpp)

# The default playbook as the program gets it: joined in the build folder. The test program is made after this file.
include(playbook)
cmake_language(DEFER CALL dealbench_embed_playbook playbook_test tested_playbook assets/playbooks/default)
