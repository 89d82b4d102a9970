list(APPEND app_sources
  assemble/contact_facts.cpp
  assemble/deal_answer_facts.cpp
  assemble/deal_course_facts.cpp
  assemble/deal_facts.cpp
  assemble/deal_people_facts.cpp
  assemble/deal_team_facts.cpp
  assemble/deal_tier_facts.cpp
  assemble/funnel_facts.cpp
  assemble/funnel_side_facts.cpp
  assemble/offer_facts.cpp
  assemble/pipeline_facts.cpp
  assemble/plan_deals.cpp
  assemble/plan_index.cpp
  assemble/relation_facts.cpp
  assemble/tier_facts.cpp
  assemble/year_coverage.cpp)
