list(APPEND app_sources
  assemble/contact_facts.cpp
  assemble/deal_tier_facts.cpp
  assemble/funnel_facts.cpp
  assemble/funnel_side_facts.cpp
  assemble/offer_facts.cpp
  assemble/plan_index.cpp
  assemble/relation_facts.cpp
  assemble/tier_facts.cpp)
