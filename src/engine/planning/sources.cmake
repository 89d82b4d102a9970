list(APPEND engine_sources
  planning/account_plan.cpp
  planning/balance_wheel.cpp
  planning/coaching.cpp
  planning/customer_year.cpp
  planning/interaction.cpp
  planning/market_gap.cpp
  planning/market_grid.cpp
  planning/meetings.cpp
  planning/metric_facts.cpp
  planning/metric_tree.cpp
  planning/metrics.cpp
  planning/organisation.cpp
  planning/planning_wizard.cpp
  planning/targets.cpp
  planning/territory.cpp)
