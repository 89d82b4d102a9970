#include "ui/workbench/workbench.h"

#include <array>

#include "ui/workbench/deals_area.h"
#include "ui/workbench/records_area.h"

namespace dealbench::ui {
namespace workbench {
namespace {

constexpr std::array<std::string_view, 4> customer_collections{"accounts", "people", "leads",
                                                               "channels"};
constexpr std::array<std::string_view, 3> visit_collections{"visits", "actions", "members"};

// One area for each screen; the view models are those of one state number of the session.
class Screens final : public Workbench {
 public:
  void draw(ScreenContext& ui, const app::Session& session) override {
    const bool is_new = session.state_number() != view_number_ || session.screen() != view_screen_;
    view_number_ = session.state_number();
    view_screen_ = session.screen();
    if (view_screen_ == app::ScreenId::customers) show(customers_, ui, session, is_new);
    if (view_screen_ == app::ScreenId::deals) show(deals_, ui, session, is_new);
    if (view_screen_ == app::ScreenId::visits) show(visits_, ui, session, is_new);
  }

 private:
  template <typename Area>
  static void show(Area& area, ScreenContext& ui, const app::Session& session, bool is_new) {
    if (is_new) area.rebuild(session);
    area.draw(ui, session);
  }

  std::int64_t view_number_ = -1;
  app::ScreenId view_screen_{};
  RecordsArea customers_{app::ScreenId::customers, customer_collections};
  DealsArea deals_;
  RecordsArea visits_{app::ScreenId::visits, visit_collections};
};

}  // namespace
}  // namespace workbench

std::unique_ptr<Workbench> make_workbench() {
  return std::make_unique<workbench::Screens>();
}

}  // namespace dealbench::ui
