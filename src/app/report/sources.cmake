list(APPEND app_sources
  report/deal_judgement_report.cpp
  report/deal_people_report.cpp
  report/deal_report.cpp
  report/deal_team_report.cpp
  report/error_report.cpp
  report/funnel_report.cpp
  report/funnel_side_report.cpp
  report/pipeline_lessons_report.cpp
  report/pipeline_report.cpp
  report/result_writer.cpp
  report/tier_accounts_report.cpp
  report/tier_deals_report.cpp
  report/tier_leads_report.cpp
  report/tier_market_report.cpp
  report/tier_report.cpp)
