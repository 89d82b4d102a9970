#include "ui/workbench/workbench.h"

#include "ui/workbench/customers/customers_area.h"
#include "ui/workbench/deals/deals_area.h"
#include "ui/workbench/palette/palette.h"
#include "ui/workbench/visits/visits_area.h"

namespace dealbench::ui {
namespace workbench {
namespace {

// One area for each screen; its view models are those of one state number of the session.
class Screens final : public Workbench {
 public:
  void draw(ScreenContext& ui, const app::Session& session) override {
    const bool is_new = session.state_number() != view_number_ || session.screen() != view_screen_;
    view_number_ = session.state_number();
    view_screen_ = session.screen();
    const auto show = [&](app::ScreenId screen, auto& area) {
      if (view_screen_ != screen) return;
      if (is_new) area.rebuild(session);
      area.draw(ui, session);
    };
    show(app::ScreenId::customers, customers_);
    show(app::ScreenId::deals, deals_);
    show(app::ScreenId::visits, visits_);
  }
  void draw_over(ScreenContext& ui, const app::Session& session) override {
    palette_.draw(ui, session);
  }
  void open_palette(ScreenContext& ui, const app::Session& session) override {
    palette_.open(ui, session);
  }
  void open_keys() override { palette_.open_keys(); }

 private:
  std::int64_t view_number_ = -1;
  app::ScreenId view_screen_{};
  Palette palette_;
  CustomersArea customers_;
  DealsArea deals_;
  VisitsArea visits_;
};

}  // namespace
}  // namespace workbench

std::unique_ptr<Workbench> make_workbench() {
  return std::make_unique<workbench::Screens>();
}

}  // namespace dealbench::ui
