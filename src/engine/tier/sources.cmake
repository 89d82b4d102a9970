list(APPEND engine_sources
  tier/table.cpp
  tier/classify.cpp
  tier/price_bands.cpp
  tier/relation.cpp
  tier/engagement.cpp
  tier/mismatch.cpp
  tier/alerts.cpp
  tier/lead_router.cpp
  tier/batch.cpp
  tier/customer_mix.cpp
  tier/growth.cpp
  tier/value_quiz.cpp
  tier/offers.cpp
  tier/warmth.cpp
  tier/channels.cpp
  tier/effort.cpp)
